using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Cases.Reporting;

/// <summary>Holds a photo of a prepared report.</summary>
/// <remarks>It is scrubbed anew each time it is read, so that its bytes are in memory only while they are used.</remarks>
public sealed class PreparedPhoto
{
    private readonly ReportPhoto _source;

    private PreparedPhoto(ReportPhoto source, ScrubbedPhoto scrubbed)
    {
        _source = source;
        Digest = PhotoDigest.Parse(scrubbed.Sha256);
        Length = scrubbed.Content.Length;
        Format = scrubbed.Format;
        Removed = scrubbed.Removed;
        Label = scrubbed.Label;
    }

    /// <summary>Gets the SHA-256 of the photo without metadata.</summary>
    public PhotoDigest Digest { get; }

    /// <summary>Gets the length of the photo without metadata, 1 to <see cref="PhotoScrubber.MaxLength"/> bytes.</summary>
    public int Length { get; }

    /// <summary>Gets the format of the photo.</summary>
    public MediaFormat Format { get; }

    /// <summary>Gets the kinds of metadata that are removed, each listed once, without values.</summary>
    public IReadOnlyList<MetadataKind> Removed { get; }

    /// <summary>Gets the AI-content label that the photo carries on, or null if it carries no label.</summary>
    public AiContentLabel? Label { get; }

    /// <summary>Reads the photo without metadata.</summary>
    /// <exception cref="CasesException">YP0217: the source is gone or cannot be read. YP0218: the source has changed.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default) =>
        (await ScrubAsync(_source, cancellationToken).ConfigureAwait(false)).Content;

    internal static async ValueTask<PreparedPhoto> OfAsync(ReportPhoto source, CancellationToken cancellationToken) =>
        new(source, await ScrubAsync(source, cancellationToken).ConfigureAwait(false));

    private static async ValueTask<ScrubbedPhoto> ScrubAsync(ReportPhoto source, CancellationToken cancellationToken) =>
        PhotoScrubber.Scrub(await source.ReadAsync(cancellationToken).ConfigureAwait(false));
}
