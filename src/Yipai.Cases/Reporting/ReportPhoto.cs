using System.Runtime.Versioning;
using System.Security.Cryptography;
using Yipai.Cases.Media;
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
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private byte[]? _digest;

    private ReportPhoto(Func<CancellationToken, ValueTask<Stream>> open, PhotoOrigin origin)
    {
        _open = open;
        Origin = origin;
    }

    /// <summary>Gets how the host got the photo, which decides which device permission it needs.</summary>
    /// <remarks>It stays on the device.</remarks>
    public PhotoOrigin Origin { get; }

    /// <summary>Creates a photo from bytes in memory.</summary>
    /// <param name="content">The file.</param>
    /// <param name="origin">How the host got the photo. The default needs no permission.</param>
    public static ReportPhoto FromBytes(ReadOnlyMemory<byte> content, PhotoOrigin origin = PhotoOrigin.Chosen) =>
        new(_ => ValueTask.FromResult<Stream>(ReopenedStream.OpenBytes(content)), origin);

    /// <summary>Creates a photo from a stream that can be opened again.</summary>
    /// <remarks>The photo closes every stream that it opens.</remarks>
    /// <param name="open">Opens the same bytes each time.</param>
    /// <param name="origin">How the host got the photo. The default needs no permission.</param>
    public static ReportPhoto FromStream(
        Func<CancellationToken, ValueTask<Stream>> open, PhotoOrigin origin = PhotoOrigin.Chosen)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ReportPhoto(open, origin);
    }

    /// <summary>Creates a photo from a file as it is now.</summary>
    /// <remarks>
    /// If the file is missing, or is moved, deleted or changed later, reading the photo fails. So a missing file and a file that is not a
    /// picture are both problems of the report that holds the photo.
    /// </remarks>
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
    internal ReportPhoto From(PhotoOrigin origin) => new(_open, origin);

    /// <summary>Reads the whole photo.</summary>
    /// <exception cref="CasesException">YP0217: the source is gone or cannot be read. YP0218: the photo differs from the first
    /// read.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default)
    {
        Stream source = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            if (source is MemoryStream shown && shown.TryGetBuffer(out ArraySegment<byte> bytes))
            {
                return bytes;
            }

            return await ReadableAsync(async () =>
            {
                byte[] content = new byte[source.Length];
                await source.ReadExactlyAsync(content, cancellationToken).ConfigureAwait(false);
                return content;
            }).ConfigureAwait(false);
        }
    }

    /// <summary>Opens the photo at its start, in a stream that can seek, and checks that it is the same as the first time.</summary>
    /// <exception cref="CasesException">YP0217: the source is gone or cannot be read. YP0218: the photo differs from the first
    /// read.</exception>
    internal ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => ReadableAsync(async () =>
    {
        Stream source = await ReopenedStream.OpenAsync(_open, cancellationToken).ConfigureAwait(false);
        try
        {
            source.Position = 0;
            byte[] digest = await SHA256.HashDataAsync(source, cancellationToken).ConfigureAwait(false);
            byte[] first = Interlocked.CompareExchange(ref _digest, digest, null) ?? digest;
            source.Position = 0;
            return digest.AsSpan().SequenceEqual(first) ? source : throw CasesException.ChangedPhoto();
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    });

    /// <summary>Runs work on the source.</summary>
    /// <remarks>Replaces an error by YP0217, because it may contain the path of the person's file.</remarks>
    internal static async ValueTask<T> ReadableAsync<T>(Func<ValueTask<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (CasesException or OperationCanceledException))
        {
            throw CasesException.UnreadablePhoto();
        }
    }
}
