using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Represents a box of an ISO base media file (ISO/IEC 14496-12, 4.2): its type and its place in the file.</summary>
/// <remarks>
/// Idea: a file is a list of boxes, each with its length first; boxes may contain boxes. Reading a list steps from length to length and
/// never looks inside.
/// Invariant: the boxes of a list fill their parent exactly, and no box reaches beyond its parent. Only the last box of the file may
/// leave its length open.
/// Source: ISO/IEC 14496-12, 4.2, where a length of 1 announces a 64-bit length and 0 means up to the end of the file.
/// </remarks>
internal readonly record struct MediaBox(uint Type, long Offset, int HeaderLength, long Length)
{
    public const int ShortHeader = 8;

    private const int LongHeader = 16;
    private const int MaxBoxes = 1 << 16;

    public static readonly uint Free = FourCharacterCode.Of("free");
    public static readonly uint FileType = FourCharacterCode.Of("ftyp");
    public static readonly uint MediaData = FourCharacterCode.Of("mdat");

    public long Payload => Offset + HeaderLength;

    public long PayloadLength => Length - HeaderLength;

    public long End => Offset + Length;

    /// <summary>Reads all boxes between two offsets, which they must fill exactly.</summary>
    /// <remarks>
    /// Only a box at the end of the file may leave its length open. QuickTime ends some lists with four zeros, or with a box that has
    /// neither type nor payload.
    /// </remarks>
    public static async ValueTask<List<MediaBox>> ReadAllAsync(MediaReader reader, long start, long end, bool canTerminate = false)
    {
        var boxes = new List<MediaBox>();
        for (long offset = start; offset < end; offset = boxes[^1].End)
        {
            if (canTerminate && await IsTerminatorAsync(reader, offset, end - offset).ConfigureAwait(false))
            {
                break;
            }

            boxes.Add(await ReadAsync(reader, offset, end).ConfigureAwait(false));
            if (boxes.Count > MaxBoxes)
            {
                throw CasesException.Refused(RefusalReason.TooLarge, start);
            }
        }

        return boxes;
    }

    /// <summary>Reads the boxes inside this one, after the first <paramref name="skipped"/> bytes of its payload.</summary>
    public ValueTask<List<MediaBox>> ReadChildrenAsync(MediaReader reader, int skipped = 0) =>
        PayloadLength >= skipped ? ReadAllAsync(reader, Payload + skipped, End) : throw Malformed();

    public CasesException Malformed() => CasesException.Refused(RefusalReason.Malformed, Offset);

    public CasesException Unsupported() => CasesException.Refused(RefusalReason.Unsupported, Offset);

    public CasesException Unknown() => CasesException.Refused(RefusalReason.UnknownPart, Offset);

    private static async ValueTask<bool> IsTerminatorAsync(MediaReader reader, long offset, long left)
    {
        if (left is not (4 or ShortHeader))
        {
            return false;
        }

        reader.Seek(offset);
        ReadOnlyMemory<byte> rest = await reader.TakeAsync((int)left).ConfigureAwait(false);
        return rest.Span is [0, 0, 0, 0] or [0, 0, 0, 0 or ShortHeader, 0, 0, 0, 0];
    }

    private static async ValueTask<MediaBox> ReadAsync(MediaReader reader, long offset, long limit)
    {
        reader.Seek(offset);
        RefusalReason reason = limit == reader.Length ? RefusalReason.Truncated : RefusalReason.Malformed;
        if (limit - offset < ShortHeader)
        {
            throw CasesException.Refused(reason, offset);
        }

        ReadOnlyMemory<byte> header = await reader.TakeAsync(ShortHeader).ConfigureAwait(false);
        long length = BinaryPrimitives.ReadUInt32BigEndian(header.Span);
        uint type = BinaryPrimitives.ReadUInt32BigEndian(header.Span[4..]);
        int headerLength = length == 1 ? LongHeader : ShortHeader;
        if (length == 1)
        {
            header = await reader.TakeAsync(LongHeader - ShortHeader).ConfigureAwait(false);
            length = BinaryPrimitives.ReadInt64BigEndian(header.Span);
        }
        else if (length == 0 && limit == reader.Length)
        {
            length = limit - offset;
        }

        return length < headerLength ? throw CasesException.Refused(RefusalReason.Malformed, offset)
            : length > limit - offset ? throw CasesException.Refused(reason, offset)
            : new MediaBox(type, offset, headerLength, length);
    }
}
