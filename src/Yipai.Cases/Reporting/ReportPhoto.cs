using System.Runtime.Versioning;
using System.Security.Cryptography;
using Yipai.Cases.Reporting;

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

    private ReportPhoto(Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read, PhotoOrigin origin)
    {
        _read = read;
        Origin = origin;
    }

    /// <summary>Gets how the host got the photo, which decides which device permission it needs. It stays on the device.</summary>
    public PhotoOrigin Origin { get; }

    /// <summary>Creates a photo from bytes in memory.</summary>
    /// <param name="content">The file.</param>
    /// <param name="origin">How the host got the photo. The default needs no permission.</param>
    public static ReportPhoto FromBytes(ReadOnlyMemory<byte> content, PhotoOrigin origin = PhotoOrigin.Chosen) =>
        new(_ => ValueTask.FromResult(content), origin);

    /// <summary>Creates a photo from a stream that can be opened again. The photo closes every stream that it opens.</summary>
    /// <param name="open">Opens the same bytes each time.</param>
    /// <param name="origin">How the host got the photo. The default needs no permission.</param>
    public static ReportPhoto FromStream(
        Func<CancellationToken, ValueTask<Stream>> open, PhotoOrigin origin = PhotoOrigin.Chosen) => new(async cancellationToken =>
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
    }, origin);

    /// <summary>
    /// Creates a photo from a file as it is now. If the file is missing, or is moved, deleted or changed later, reading the photo fails.
    /// </summary>
    /// <remarks>So a missing file and a file that is not a picture are both problems of the report that holds the photo.</remarks>
    /// <param name="path">The path of the file.</param>
    /// <param name="origin">How the host got the photo. The default needs no permission.</param>
    [UnsupportedOSPlatform("browser")]
    public static ReportPhoto FromFile(string path, PhotoOrigin origin = PhotoOrigin.Chosen)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var chosen = new FileInfo(path);
        if (!chosen.Exists)
        {
            return new ReportPhoto(_ => throw CasesException.UnreadablePhoto(), origin);
        }

        (long Length, DateTime LastWriteTimeUtc) asChosen = (chosen.Length, chosen.LastWriteTimeUtc);
        return FromStream(_ =>
        {
            var found = new FileInfo(path);
            return !found.Exists || (found.Length, found.LastWriteTimeUtc) == asChosen
                ? ValueTask.FromResult<Stream>(found.OpenRead())
                : throw CasesException.ChangedPhoto();
        }, origin);
    }

    /// <summary>Returns the same photo with another origin.</summary>
    internal ReportPhoto From(PhotoOrigin origin) => new(_read, origin);

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
