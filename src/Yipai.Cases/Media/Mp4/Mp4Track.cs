namespace Yipai.Cases.Media;

/// <summary>Handles one track: picture and sound stay, and every other kind is removed with its samples.</summary>
/// <remarks>Phones and cameras store positions and sensor values in separate tracks, and the time of day in time codes.</remarks>
internal sealed class Mp4Track(BoxScrub scrub, MediaBox track)
{
    private static readonly uint Video = FourCharacterCode.Of("vide");
    private static readonly uint Sound = FourCharacterCode.Of("soun");

    private static readonly Dictionary<uint, int[]> NumbersOnly = new()
    {
        [FourCharacterCode.Of("vmhd")] = [12],
        [FourCharacterCode.Of("smhd")] = [8],
        [FourCharacterCode.Of("nmhd")] = [4],
        [FourCharacterCode.Of("tapt")] = [60],
    };

    /// <summary>Checks the track and blanks or removes what it must not keep.</summary>
    /// <returns>Whether the track is a video track that stays.</returns>
    public async ValueTask<bool> TakeAsync()
    {
        List<MediaBox> boxes = await track.ReadChildrenAsync(scrub.Reader).ConfigureAwait(false);
        MediaBox media = Only(boxes, "mdia", track);
        List<MediaBox> inside = await media.ReadChildrenAsync(scrub.Reader).ConfigureAwait(false);
        uint handler = await Mp4Header.ReadAsync(Only(inside, "hdlr", media), scrub, 8).ConfigureAwait(false);
        MediaBox information = Only(inside, "minf", media);
        List<MediaBox> parts = await information.ReadChildrenAsync(scrub.Reader).ConfigureAwait(false);
        var table = new Mp4SampleTable(scrub, Only(parts, "stbl", information));
        if (handler != Video && handler != Sound)
        {
            await table.AddSamplesAsync(isKept: false, isSound: false).ConfigureAwait(false);
            await scrub.FreeAsync(track, MetadataKind.TimedData).ConfigureAwait(false);
            return false;
        }

        await table.TakeAsync(isSound: handler == Sound).ConfigureAwait(false);
        await TakeAllAsync(boxes, canIgnore: true).ConfigureAwait(false);
        await TakeAllAsync(inside, canIgnore: false).ConfigureAwait(false);
        await TakeAllAsync(parts, canIgnore: false).ConfigureAwait(false);
        return handler == Video;
    }

    private static MediaBox Only(List<MediaBox> boxes, string name, MediaBox parent)
    {
        uint type = FourCharacterCode.Of(name);
        return boxes.Count(box => box.Type == type) == 1 ? boxes.Find(box => box.Type == type) : throw parent.Malformed();
    }

    private async ValueTask TakeAllAsync(List<MediaBox> boxes, bool canIgnore)
    {
        foreach (MediaBox box in boxes)
        {
            await TakeAsync(box, canIgnore).ConfigureAwait(false);
        }
    }

    private async ValueTask TakeAsync(MediaBox box, bool canIgnore)
    {
        if (NumbersOnly.TryGetValue(box.Type, out int[]? lengths))
        {
            _ = lengths.Contains((int)box.PayloadLength) ? 0 : throw box.Malformed();
            return;
        }

        switch (FourCharacterCode.Name(box.Type))
        {
            case "mdia" or "minf" or "stbl":
                break;
            case "tkhd":
                await Mp4Header.BlankTimesAsync(box, scrub, 84, 96).ConfigureAwait(false);
                break;
            case "mdhd":
                await Mp4Header.BlankTimesAsync(box, scrub, 24, 36).ConfigureAwait(false);
                break;
            case "hdlr":
                await Mp4Header.TakeHandlerAsync(box, scrub).ConfigureAwait(false);
                break;
            case "edts":
                await TakeEditsAsync(box).ConfigureAwait(false);
                break;
            case "dinf":
                await CheckReferencesAsync(box).ConfigureAwait(false);
                break;
            case "udta" or "uuid" or "meta" or "free" or "skip" or "wide":
                await scrub.FreeAsync(box, MetadataKind.Description).ConfigureAwait(false);
                break;
            default:
                await scrub.FreeAsync(box, canIgnore ? Mp4Header.KindOf(box) : throw box.Unknown()).ConfigureAwait(false);
                break;
        }
    }

    private async ValueTask TakeEditsAsync(MediaBox edits)
    {
        foreach (MediaBox box in await edits.ReadChildrenAsync(scrub.Reader).ConfigureAwait(false))
        {
            if (box.Type != FourCharacterCode.Of("elst"))
            {
                await scrub.FreeAsync(box, MetadataKind.ApplicationData).ConfigureAwait(false);
                continue;
            }

            int entryLength = await Mp4Header.VersionAsync(box, scrub).ConfigureAwait(false) == 1 ? 20 : 12;
            if (box.PayloadLength != 8 + (long)await Mp4Header.ReadAsync(box, scrub, 4).ConfigureAwait(false) * entryLength)
            {
                throw box.Malformed();
            }
        }
    }

    // The samples must be in this file, and the reference must have no room for a path (14496-12, 8.7.2).
    private async ValueTask CheckReferencesAsync(MediaBox box)
    {
        foreach (MediaBox references in await box.ReadChildrenAsync(scrub.Reader).ConfigureAwait(false))
        {
            foreach (MediaBox reference in await references.ReadChildrenAsync(scrub.Reader, skipped: 8).ConfigureAwait(false))
            {
                if (reference.PayloadLength != 4 || (await Mp4Header.ReadAsync(reference, scrub, 0).ConfigureAwait(false) & 1) == 0)
                {
                    throw reference.Unsupported();
                }
            }
        }
    }
}
