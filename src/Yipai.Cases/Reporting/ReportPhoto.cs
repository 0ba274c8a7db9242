using System.Runtime.Versioning;

namespace Yipai.Cases.Reporting;

/// <summary>A photo that can be read again, as often as needed.</summary>
public sealed class ReportPhoto
{
    private readonly Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> _read;

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

    /// <summary>A photo in a file.</summary>
    [UnsupportedOSPlatform("browser")]
    public static ReportPhoto FromFile(string path) =>
        FromStream(_ => ValueTask.FromResult<Stream>(File.OpenRead(path)));

    /// <summary>Reads the whole photo.</summary>
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default) => _read(cancellationToken);
}
