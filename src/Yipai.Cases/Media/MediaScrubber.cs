using Yipai.Cases.Media;

namespace Yipai.Cases;

/// <summary>Removes metadata from pictures and videos, from stream to stream, without decoding them.</summary>
/// <remarks>
/// The source is read twice: once to check it whole, once to copy it. A refused file therefore leaves the destination untouched, and
/// memory use does not grow with the file. Pixels and samples keep every bit, and orientation and colours stay; see docs/media.md
/// (P4.1.2-3(4), S31).
/// </remarks>
/// <example>
/// <code>
/// await using Stream source = File.OpenRead("street.mp4");
/// await using Stream destination = File.Create("clean.mp4");
/// ScrubResult result = await MediaScrubber.ScrubAsync(source, destination);
/// </code>
/// </example>
public static class MediaScrubber
{
    /// <summary>The number of bytes that <see cref="Recognize"/> needs, 12.</summary>
    public const int SignatureLength = 12;

    /// <summary>Recognizes the format by the first <see cref="SignatureLength"/> bytes.</summary>
    /// <remarks>File names and declared types play no role.</remarks>
    public static MediaFormat Recognize(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => MediaFormat.Jpeg,
        _ when start.StartsWith(PngPlanner.Signature) => MediaFormat.Png,
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => MediaFormat.WebP,
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, _, _, _, _, ..] => HeifPlanner.IsBrand(start[8..]) ? MediaFormat.Heif : MediaFormat.Mp4,
        _ => MediaFormat.Unknown,
    };

    /// <summary>Scrubs a file.</summary>
    /// <remarks>Scrubbing the output again changes nothing.</remarks>
    /// <param name="source">A seekable stream, which is read from its start. It must not change meanwhile.</param>
    /// <param name="destination">Receives the scrubbed file. It stays untouched if the source is refused.</param>
    /// <param name="cancellationToken">Cancels reading and writing.</param>
    /// <exception cref="ArgumentException">The source cannot seek.</exception>
    public static ValueTask<ScrubResult> ScrubAsync(Stream source, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return ScrubAsync(source, destination, null, cancellationToken);
    }

    /// <summary>Scrubs a file and writes the label of the file from which it was made.</summary>
    internal static async ValueTask<ScrubResult> ScrubAsync(
        Stream source, Stream destination, AiContentLabel? label, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!source.CanSeek)
        {
            throw new ArgumentException(
                "The source is read twice and must be seekable. Pass a function that opens it instead.",
                nameof(source));
        }

        var format = MediaFormat.Unknown;
        try
        {
            using var reader = new MediaReader(source, cancellationToken);
            format = Recognize((await reader.PeekAsync((int)Math.Min(SignatureLength, reader.Length)).ConfigureAwait(false)).Span);
            ScrubPlan plan = await PlanAsync(format, reader, label).ConfigureAwait(false);
            await plan.WriteAsync(reader, destination).ConfigureAwait(false);
            return ScrubResult.Written(format, plan);
        }
        catch (CasesException exception) when (exception.Refusal is not null)
        {
            return ScrubResult.Refused(format, exception.Refusal);
        }
    }

    /// <summary>Scrubs a source that can be opened several times, such as a file from a browser or a gallery.</summary>
    /// <param name="open">Opens the same bytes each time. The method closes the streams.</param>
    /// <param name="destination">Receives the scrubbed file. It stays untouched if the source is refused.</param>
    /// <param name="cancellationToken">Cancels reading and writing.</param>
    public static async ValueTask<ScrubResult> ScrubAsync(
        Func<CancellationToken, ValueTask<Stream>> open, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(destination);
        Stream source = await ReopenedStream.OpenAsync(open, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            return await ScrubAsync(source, destination, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the AI-content label of a file.</summary>
    /// <remarks>Returns null if the file has no label or cannot be scrubbed.</remarks>
    /// <param name="source">A seekable stream, which is read from its start.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="ArgumentException">The source cannot seek.</exception>
    public static async ValueTask<AiContentLabel?> ReadLabelAsync(Stream source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return (await ScrubAsync(source, Stream.Null, cancellationToken).ConfigureAwait(false)).Label;
    }

    /// <summary>Indicates whether the scrubber can write an AI-content label into a file of this format.</summary>
    internal static bool CarriesLabels(MediaFormat format) => format is MediaFormat.Jpeg or MediaFormat.Png;

    internal static ValueTask<ScrubPlan> PlanAsync(MediaFormat format, MediaReader reader, AiContentLabel? label = null) => format switch
    {
        MediaFormat.Jpeg => new JpegPlanner(reader, label).PlanAsync(),
        MediaFormat.Png => new PngPlanner(reader, label).PlanAsync(),
        MediaFormat.WebP => new WebPPlanner(reader).PlanAsync(),
        MediaFormat.Heif => new HeifPlanner(reader).PlanAsync(),
        MediaFormat.Mp4 => new Mp4Planner(reader).PlanAsync(),
        _ => throw CasesException.Refused(RefusalReason.UnknownFormat, 0),
    };
}
