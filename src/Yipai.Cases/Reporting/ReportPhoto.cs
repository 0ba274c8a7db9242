using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Yipai.Cases;

/// <summary>A photo that can be read again, as often as needed, and is the same each time.</summary>
public sealed class ReportPhoto
{
    private readonly Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> _read;
    private byte[]? _digest;

    private ReportPhoto(Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read) => _read = read;

    /// <summary>A photo held in memory.</summary>
    public static ReportPhoto FromBytes(ReadOnlyMemory<byte> content) => new(_ => ValueTask.FromResult(content));

    /// <summary>A photo from a stream that can be opened again; the photo closes what it opens.</summary>
    public static ReportPhoto FromStream(Func<CancellationToken, ValueTask<Stream>> open) => new(async cancellationToken =>
    {
        Stream stream = await open(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            return content.ToArray();
        }
    });

    /// <summary>A photo in a file, as it is now: moved, deleted or written to later, it is refused.</summary>
    /// <remarks>A file that does not exist is refused when the photo is read, like a file that is no picture, so that both are problems of the report.</remarks>
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
    /// <exception cref="CasesException">YP0217: its source is gone or cannot be read. YP0218: it is not what was read before.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default)
    {
        ReadOnlyMemory<byte> content;
        try
        {
            content = await _read(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (CasesException or OperationCanceledException))
        {
            // What a source throws may name a file of the person's, so it goes no further.
            throw CasesException.UnreadablePhoto();
        }

        byte[] digest = SHA256.HashData(content.Span);
        byte[] first = Interlocked.CompareExchange(ref _digest, digest, null) ?? digest;
        return digest.AsSpan().SequenceEqual(first) ? content : throw CasesException.ChangedPhoto();
    }
}
