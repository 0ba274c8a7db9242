using Microsoft.Extensions.Options;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Stores unfinished uploads as files in the folder <c>uploads</c>, which only the account of the server may read.</summary>
/// <remarks>
/// Each owner has a folder, and each upload two files in it: the bytes, whose lock the writer holds, and the state. The state is written
/// after the bytes reached the disk. So the offset never counts a byte that a crash could take away.
/// </remarks>
internal sealed class FileUploadStore(IOptions<YipaiCityOptions> options) : IUploadStore
{
    private readonly string _folder = Path.GetFullPath(Path.Combine(options.Value.DataDirectory, "uploads"));

    public async ValueTask<StoredUpload> OpenAsync(StoredUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (await FindAsync(upload.Id, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        UploadFiles files = FilesOf(upload.Id);
        files.Create(upload);

        // Two requests may create the upload at once. Whoever reads it afterwards sees the state that won.
        return await FindAsync(upload.Id, cancellationToken).ConfigureAwait(false) ?? upload;
    }

    public ValueTask<StoredUpload?> FindAsync(UploadId id, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(FilesOf(id).ReadState());

    public ValueTask<IUploadWriter?> TryWriteAsync(UploadId id, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IUploadWriter?>(FileUploadWriter.TryOpen(FilesOf(id)));

    public ValueTask EraseAsync(UploadId id, CancellationToken cancellationToken = default)
    {
        FilesOf(id).Erase();
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> EraseAsync(SubjectId owner, CancellationToken cancellationToken = default)
    {
        string folder = Path.Combine(_folder, UploadId.PartOf(owner));
        if (!Directory.Exists(folder))
        {
            return ValueTask.FromResult(0);
        }

        int count = Directory.EnumerateFiles(folder, $"*{UploadFiles.State}").Count();
        Directory.Delete(folder, recursive: true);
        return ValueTask.FromResult(count);
    }

    public ValueTask<int> EraseBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken = default)
    {
        int count = 0;
        foreach (string bytes in Directory.Exists(_folder)
            ? Directory.EnumerateFiles(_folder, $"*{UploadFiles.Bytes}", SearchOption.AllDirectories).ToArray() : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            var files = new UploadFiles(Path.ChangeExtension(bytes, null));

            // Bytes without a state belong to a creation that a crash cut off.
            if ((files.ReadState()?.CreatedAt ?? File.GetLastWriteTimeUtc(bytes)) < time)
            {
                files.Erase();
                count++;
            }
        }

        return ValueTask.FromResult(count);
    }

    private UploadFiles FilesOf(UploadId id) => new(Path.Combine(_folder, id.OwnerPart, id.PhotoPart));
}
