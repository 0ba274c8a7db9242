using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Plans the scrubbing of a HEIC, HEIF or AVIF file.</summary>
/// <remarks>
/// It keeps the shown picture and blanks everything else in place. Idea: the meta box lists items and their byte ranges. Select the items
/// that the picture needs, write a meta box of the same length with only these, and overwrite the bytes of all others with zeros.
/// Invariant: no box changes its length and no kept byte moves, so every offset in the file stays valid. A byte of the media data survives
/// only if a kept item refers to it. Source: ISO/IEC 23008-12 (HEIF) on the boxes of ISO/IEC 14496-12.
/// </remarks>
internal sealed class HeifPlanner(MediaReader reader)
{
    private const int LargestMeta = 4 * 1024 * 1024;
    private const int LargestExif = 64 * 1024;

    private static readonly uint Meta = FourCharacterCode.Of("meta");
    private static readonly uint Movie = FourCharacterCode.Of("moov");
    private static readonly HashSet<uint> Brands = FourCharacterCode.Set("heic heix heim heis mif1 mif2 avif jpeg j2ki avci");

    private readonly BoxScrub _scrub = new(reader);

    /// <summary>Indicates whether the major brand is one of still pictures.</summary>
    public static bool IsBrand(ReadOnlySpan<byte> brand) => Brands.Contains(BinaryPrimitives.ReadUInt32BigEndian(brand));

    public async ValueTask<ScrubPlan> PlanAsync()
    {
        List<MediaBox> boxes = await MediaBox.ReadAllAsync(reader, 0, reader.Length).ConfigureAwait(false);
        if (boxes.Count(box => box.Type == Meta) != 1 || boxes.Count(box => box.Type == MediaBox.FileType) != 1)
        {
            throw boxes[0].Malformed();
        }

        foreach (MediaBox box in boxes)
        {
            if (box.Type == Movie)
            {
                throw box.Unsupported();
            }

            if (box.Type == Meta)
            {
                await TakeMetaAsync(box).ConfigureAwait(false);
            }
            else if (box.Type != MediaBox.MediaData && box.Type != MediaBox.FileType)
            {
                await _scrub.FreeAsync(box, Mp4Header.KindOf(box)).ConfigureAwait(false);
            }
        }

        await _scrub.BlankUnusedAsync(boxes.Where(box => box.Type == MediaBox.MediaData)).ConfigureAwait(false);
        return _scrub.Finish();
    }

    private async ValueTask TakeMetaAsync(MediaBox box)
    {
        if (box.PayloadLength > LargestMeta)
        {
            throw CasesException.Refused(RefusalReason.TooLarge, box.Offset);
        }

        byte[] payload = await reader.ReadAsync(box.Payload, (int)box.PayloadLength).ConfigureAwait(false);
        HeifMeta meta = HeifMeta.Read(payload, box.Payload);
        HeifSelection.Select(meta);
        foreach (HeifItem item in meta.Items.Values)
        {
            await NoteAsync(item, meta).ConfigureAwait(false);
        }

        byte[] written = new HeifWriter(meta, _scrub).Write(payload);
        if (!written.AsSpan().SequenceEqual(payload))
        {
            _scrub.Overwrite(box.Payload, written);
        }
    }

    private async ValueTask NoteAsync(HeifItem item, HeifMeta meta)
    {
        if (!item.IsKept)
        {
            _scrub.Remove(item.Kind);
            _ = item.Kind == MetadataKind.Exif && await NamesPositionAsync(item, meta).ConfigureAwait(false) ? RemovePosition() : 0;
        }

        long length = item.IsInside ? meta.ItemData.Length : reader.Length;
        foreach (ByteRange extent in item.Extents)
        {
            // An extent without a length would be the whole file, and no picture is the whole file.
            if (item.IsKept && (extent.End == extent.Start || extent.End > length))
            {
                throw CasesException.Refused(RefusalReason.Malformed, item.Offset);
            }

            if (!item.IsInside)
            {
                _scrub.Samples.Add(extent, item.IsKept);
            }
        }
    }

    private int RemovePosition()
    {
        _scrub.Remove(MetadataKind.Position);
        return 1;
    }

    // The block begins with the distance to its TIFF header (23008-12, A.2.1).
    private async ValueTask<bool> NamesPositionAsync(HeifItem item, HeifMeta meta)
    {
        const int distanceLength = 4;
        long available = item.IsInside ? meta.ItemData.Length : reader.Length;
        if (item.Extents is not [{ } extent, ..] || extent.End > available || extent.End - extent.Start < distanceLength)
        {
            return false;
        }

        int length = (int)Math.Min(extent.End - extent.Start, LargestExif);
        byte[] block = item.IsInside
            ? meta.ItemData[(int)extent.Start..((int)extent.Start + length)]
            : await reader.ReadAsync(extent.Start, length).ConfigureAwait(false);
        uint distance = BinaryPrimitives.ReadUInt32BigEndian(block);
        return distance <= length - distanceLength && ExifSummary.Read(block.AsSpan(distanceLength + (int)distance)).HasPosition;
    }
}
