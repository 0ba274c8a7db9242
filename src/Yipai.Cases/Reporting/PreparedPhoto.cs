using System.Security.Cryptography;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Cases.Reporting;

/// <summary>Holds a photo of a prepared report.</summary>
/// <remarks>It is scrubbed anew each time it is read, so that its bytes are in memory only while they are used.</remarks>
public sealed class PreparedPhoto
{
    private readonly ReportPhoto _source;

    private PreparedPhoto(ReportPhoto source, byte[] digest, ScrubbedStream scrubbed)
    {
        _source = source;
        Digest = PhotoDigest.Parse(Convert.ToHexStringLower(digest));
        Length = (int)scrubbed.Length;
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

    /// <summary>Reads the photo without metadata into memory.</summary>
    /// <exception cref="CasesException">YP0217: the source is gone or cannot be read. YP0218: the source has changed.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default)
    {
        Stream content = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            using var copy = new MemoryStream(Length);
            await ReportPhoto.ReadableAsync(async () =>
            {
                await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
                return copy;
            }).ConfigureAwait(false);
            return new ReadOnlyMemory<byte>(copy.GetBuffer(), 0, (int)copy.Length);
        }
    }

    /// <summary>Opens the photo without metadata for one reading, so that only small parts of it are in memory.</summary>
    /// <remarks>The stream has a length and cannot seek. It throws YP0218 at its end if the source has changed.</remarks>
    /// <exception cref="CasesException">YP0217: the source is gone or cannot be read. YP0218: the source has changed.</exception>
    public async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken = default) =>
        await OpenAsync(_source, Convert.FromHexString(Digest.Hex), cancellationToken).ConfigureAwait(false);

    internal static async ValueTask<PreparedPhoto> OfAsync(ReportPhoto source, CancellationToken cancellationToken)
    {
        ScrubbedStream content = await OpenAsync(source, null, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            byte[] digest = await ReportPhoto.ReadableAsync(() => SHA256.HashDataAsync(content, cancellationToken)).ConfigureAwait(false);
            return new PreparedPhoto(source, digest, content);
        }
    }

    private static async ValueTask<ScrubbedStream> OpenAsync(ReportPhoto source, byte[]? expected, CancellationToken cancellationToken)
    {
        Stream opened = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await ReportPhoto.ReadableAsync(() => PhotoScrubber.OpenAsync(opened, expected, cancellationToken)).ConfigureAwait(false);
    }
}
