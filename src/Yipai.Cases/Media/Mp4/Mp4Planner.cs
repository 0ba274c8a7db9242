namespace Yipai.Cases.Media;

/// <summary>Plans the scrubbing of an MP4 or QuickTime file.</summary>
/// <remarks>It blanks everything besides picture and sound in place.</remarks>
internal sealed class Mp4Planner(MediaReader reader)
{
    private static readonly uint Movie = FourCharacterCode.Of("moov");
    private static readonly uint MovieHeader = FourCharacterCode.Of("mvhd");
    private static readonly uint Track = FourCharacterCode.Of("trak");
    private static readonly HashSet<uint> Unscrubbable = FourCharacterCode.Set("moof mvex cmov pssh rmra");

    private readonly BoxScrub _scrub = new(reader);
    private int _tracks;

    public async ValueTask<ScrubPlan> PlanAsync()
    {
        List<MediaBox> boxes = await MediaBox.ReadAllAsync(reader, 0, reader.Length).ConfigureAwait(false);
        if (boxes.Count(box => box.Type == Movie) != 1 || boxes.Count(box => box.Type == MediaBox.FileType) != 1)
        {
            throw boxes[0].Malformed();
        }

        foreach (MediaBox box in boxes)
        {
            if (box.Type == Movie)
            {
                await TakeMovieAsync(box).ConfigureAwait(false);
            }
            else if (box.Type != MediaBox.MediaData && box.Type != MediaBox.FileType)
            {
                await FreeAsync(box).ConfigureAwait(false);
            }
        }

        await _scrub.BlankUnusedAsync(boxes.Where(box => box.Type == MediaBox.MediaData)).ConfigureAwait(false);
        return _scrub.Finish();
    }

    private async ValueTask TakeMovieAsync(MediaBox movie)
    {
        foreach (MediaBox box in await movie.ReadChildrenAsync(reader).ConfigureAwait(false))
        {
            if (box.Type == MovieHeader)
            {
                await Mp4Header.BlankTimesAsync(box, _scrub, 100, 112).ConfigureAwait(false);
            }
            else if (box.Type == Track)
            {
                _tracks += await new Mp4Track(_scrub, box).TakeAsync().ConfigureAwait(false) ? 1 : 0;
            }
            else
            {
                await FreeAsync(box).ConfigureAwait(false);
            }
        }

        if (_tracks == 0)
        {
            throw movie.Unsupported();
        }
    }

    private ValueTask FreeAsync(MediaBox box) =>
        Unscrubbable.Contains(box.Type) ? throw box.Unsupported() : _scrub.FreeAsync(box, Mp4Header.KindOf(box));
}
