namespace Yipai.Cases.Media;

/// <summary>Checks the tables that locate the samples of a track (ISO/IEC 14496-12, 8.5 to 8.7).</summary>
/// <remarks>
/// Idea: each table must be exactly as long as its count of entries requires, so it can hold numbers only and no hidden text. The byte
/// ranges of all samples then mark the media data that the track uses.
/// Invariant: a table passes only if header, count and entry length give its payload length; a table of unknown type is refused.
/// </remarks>
internal sealed class Mp4SampleTable(BoxScrub scrub, MediaBox table)
{
    private const int CountedHeader = 8;
    private const int LargestGroupDescription = 1024;

    private static readonly Dictionary<uint, int> EntryLengths = new()
    {
        [FourCharacterCode.Of("stts")] = 8,
        [FourCharacterCode.Of("ctts")] = 8,
        [FourCharacterCode.Of("stss")] = 4,
        [FourCharacterCode.Of("stps")] = 4,
        [FourCharacterCode.Of("stsh")] = 8,
        [FourCharacterCode.Of("stsc")] = 12,
        [FourCharacterCode.Of("stco")] = 4,
        [FourCharacterCode.Of("co64")] = 8,
    };

    private Mp4SampleEntries? _entries;

    /// <summary>Checks that the tables hold numbers only, and marks the samples as kept.</summary>
    public async ValueTask TakeAsync(bool isSound)
    {
        _entries = new Mp4SampleEntries(scrub, isSound);
        foreach (MediaBox box in await table.ReadChildrenAsync(scrub.Reader).ConfigureAwait(false))
        {
            await TakeAsync(box).ConfigureAwait(false);
        }

        await AddSamplesAsync(isKept: true, isSound).ConfigureAwait(false);
    }

    /// <summary>Adds the bytes of every chunk to the kept or to the removed ranges.</summary>
    public async ValueTask AddSamplesAsync(bool isKept, bool isSound)
    {
        List<MediaBox> boxes = await table.ReadChildrenAsync(scrub.Reader).ConfigureAwait(false);
        MediaBox? offsets = Find(boxes, "stco") ?? Find(boxes, "co64");
        if (offsets is not { } chunks || Find(boxes, "stsc") is not { } runs || Find(boxes, "stsz") is not { } sizes)
        {
            throw table.Malformed();
        }

        foreach (MediaBox counted in (ReadOnlySpan<MediaBox>)[chunks, runs])
        {
            _ = counted.PayloadLength >= CountedHeader ? 0 : throw counted.Malformed();
        }

        using var walk = new Mp4ChunkWalk(scrub.Reader, chunks, runs, sizes, isSound ? _entries!.PacketOfOne : default);
        await walk.AddToAsync(scrub.Samples, isKept).ConfigureAwait(false);
    }

    private static MediaBox? Find(List<MediaBox> boxes, string name)
    {
        uint type = FourCharacterCode.Of(name);
        int index = boxes.FindIndex(box => box.Type == type);
        return index < 0 ? null : boxes.FindIndex(index + 1, box => box.Type == type) < 0 ? boxes[index] : throw boxes[index].Malformed();
    }

    private async ValueTask TakeAsync(MediaBox box)
    {
        if (EntryLengths.TryGetValue(box.Type, out int entryLength))
        {
            await CheckAsync(box, CountedHeader, entryLength, 4).ConfigureAwait(false);
            return;
        }

        switch (FourCharacterCode.Name(box.Type))
        {
            case "stsd":
                await _entries!.TakeAsync(box).ConfigureAwait(false);
                break;
            case "stsz":
                bool hasTable = await Mp4Header.ReadAsync(box, scrub, 4).ConfigureAwait(false) == 0;
                await CheckAsync(box, 12, hasTable ? 4 : 0, 8).ConfigureAwait(false);
                break;
            case "sbgp":
                int version = await Mp4Header.VersionAsync(box, scrub).ConfigureAwait(false);
                await CheckAsync(box, version == 0 ? 12 : 16, 8, version == 0 ? 8 : 12).ConfigureAwait(false);
                break;
            case "sdtp":
            case "sgpd" when box.PayloadLength <= LargestGroupDescription:
            case "cslg" when box.PayloadLength is 24 or 44:
                break;
            case "udta" or "uuid" or "free" or "skip":
                await scrub.FreeAsync(box, MetadataKind.Description).ConfigureAwait(false);
                break;
            default:
                throw box.Unknown();
        }
    }

    private async ValueTask CheckAsync(MediaBox box, int headerLength, int entryLength, int countOffset)
    {
        if (box.PayloadLength != headerLength
            + (long)await Mp4Header.ReadAsync(box, scrub, countOffset).ConfigureAwait(false) * entryLength)
        {
            throw box.Malformed();
        }
    }
}
