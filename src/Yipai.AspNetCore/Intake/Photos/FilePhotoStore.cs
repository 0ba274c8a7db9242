using Microsoft.Extensions.Options;
using Yipai.Cases.Codes;

namespace Yipai.AspNetCore.Intake;

/// <summary>Stores photos as files in the folder <c>photos</c>, named by their digest.</summary>
internal sealed class FilePhotoStore(IOptions<YipaiCityOptions> options) : IPhotoStore
{
    private readonly string _folder = Path.GetFullPath(Path.Combine(options.Value.DataDirectory, "photos"));

    public async ValueTask KeepAsync(PhotoDigest digest, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        string path = PathOf(digest);
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(_folder);
        string part = $"{path}.{Path.GetRandomFileName()}";
        await File.WriteAllBytesAsync(part, content, cancellationToken).ConfigureAwait(false);
        File.Move(part, path, overwrite: true);
    }

    public ValueTask<Stream?> OpenAsync(PhotoDigest digest, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<Stream?>(File.Exists(PathOf(digest)) ? File.OpenRead(PathOf(digest)) : null);

    private string PathOf(PhotoDigest digest) => Path.Combine(_folder, digest.Hex);
}
