using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Media;

namespace Yipai.Samples.CityServer;

/// <summary>Stores photos as files that are named by their digest.</summary>
public sealed class PhotoFiles(IOptions<CityServerOptions> options)
{
    public string PathOf(PhotoDigest digest) => Path.Combine(Path.GetFullPath(options.Value.PhotoDirectory), digest.Hex);

    /// <summary>Returns the format of a photo by its first bytes.</summary>
    public MediaFormat FormatOf(PhotoDigest digest)
    {
        using FileStream file = File.OpenRead(PathOf(digest));
        Span<byte> start = stackalloc byte[MediaScrubber.SignatureLength];
        return MediaScrubber.Recognize(start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }

    /// <summary>Writes a photo completely or not at all.</summary>
    public async Task KeepAsync(PhotoDigest digest, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string path = PathOf(digest);
        if (File.Exists(path))
        {
            return;
        }

        string part = $"{path}.{Path.GetRandomFileName()}";
        await File.WriteAllBytesAsync(part, content, cancellationToken);
        File.Move(part, path, overwrite: true);
    }
}
