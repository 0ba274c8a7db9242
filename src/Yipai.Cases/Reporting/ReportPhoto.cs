using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Yipai.Cases;

/// <summary>Represents a photo that can be read several times and must be the same each time.</summary>
/// <example>
/// <code>
/// ReportPhoto photo = ReportPhoto.FromFile("manhole.jpg");      // read only when the report is prepared
/// </code>
/// </example>
public sealed class ReportPhoto
{
    private readonly Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> _read;
    private byte[]? _digest;

    private ReportPhoto(Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read) => _read = read;

    /// <summary>Creates a photo from bytes in memory.</summary>
    public static ReportPhoto FromBytes(ReadOnlyMemory<byte> content) => new(_ => ValueTask.FromResult(content));

    /// <summary>Creates a photo from a stream that can be opened again.</summary>
    /// <remarks>The photo closes every stream that it opens.</remarks>
    public static ReportPhoto FromStream(Func<CancellationToken, ValueTask<Stream>> open) => new(async cancellationToken =>
    {
        Stream stream = await open(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            // Allocate the buffer at its final size, because growing a buffer and copying it would hold a photo three times.
            int length = stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, PhotoScrubber.MaxLength) : 0;
            using var content = new MemoryStream(length);
            await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            return new ReadOnlyMemory<byte>(content.GetBuffer(), 0, (int)content.Length);
        }
    });

    /// <summary>Creates a photo from a file as it is now.</summary>
    /// <remarks>
    /// If the file is missing, or is moved, deleted or changed later, reading the photo fails. So a missing file and a file that is not a
    /// picture are both problems of the report that holds the photo.
    /// </remarks>
    [UnsupportedOSPlatform("browser")]
    public static ReportPhoto FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var chosen = new FileInfo(path);
        if (!chosen.Exists)
        {
            return new ReportPhoto(_ => throw CasesException.UnreadablePhoto());
        }

        (long Length, DateTime LastWriteTimeUtc) asChosen = (chosen.Length, chosen.LastWriteTimeUtc);
        return FromStream(_ =>
        {
            var found = new FileInfo(path);
            return !found.Exists || (found.Length, found.LastWriteTimeUtc) == asChosen
                ? ValueTask.FromResult<Stream>(found.OpenRead())
                : throw CasesException.ChangedPhoto();
        });
    }

    /// <summary>Reads the whole photo.</summary>
    /// <exception cref="CasesException">YP0217: the source is gone or cannot be read. YP0218: the photo differs from the first
    /// read.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default)
    {
        ReadOnlyMemory<byte> content;
        try
        {
            content = await _read(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (CasesException or OperationCanceledException))
        {
            // The original exception may contain the path of the person's file, so it is not passed on.
            throw CasesException.UnreadablePhoto();
        }

        byte[] digest = SHA256.HashData(content.Span);
        byte[] first = Interlocked.CompareExchange(ref _digest, digest, null) ?? digest;
        return digest.AsSpan().SequenceEqual(first) ? content : throw CasesException.ChangedPhoto();
    }
}
