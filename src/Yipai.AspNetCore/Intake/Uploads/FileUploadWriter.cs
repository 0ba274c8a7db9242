namespace Yipai.AspNetCore.Intake;

/// <summary>Writes one upload while it holds the lock of its bytes.</summary>
internal sealed class FileUploadWriter : IUploadWriter
{
    private readonly FileStream _bytes;
    private readonly FileStream _state;
    private long _end;

    private FileUploadWriter(FileStream bytes, FileStream state, StoredUpload upload)
    {
        (_bytes, _state, Upload) = (bytes, state, upload);
        _end = upload.Offset;
    }

    public StoredUpload Upload { get; private set; }

    /// <summary>Locks the bytes and reads the state, or returns null if another writer has the lock or the upload is gone.</summary>
    public static FileUploadWriter? TryOpen(UploadFiles files)
    {
        FileStream bytes;
        try
        {
            bytes = files.LockBytes();
        }
        catch (IOException)
        {
            return null;
        }

        // Under the lock the state cannot move any more. It may be gone, because erasing waits for nobody.
        try
        {
            if (files.ReadState() is { } upload)
            {
                return new FileUploadWriter(bytes, files.OpenState(), upload);
            }
        }
        catch (IOException)
        {
            // It was erased just now.
        }

        bytes.Dispose();
        return null;
    }

    public async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        await RandomAccess.WriteAsync(_bytes.SafeFileHandle, bytes, _end, cancellationToken).ConfigureAwait(false);
        _end += bytes.Length;
    }

    public ValueTask CommitAsync(CancellationToken cancellationToken = default)
    {
        RandomAccess.FlushToDisk(_bytes.SafeFileHandle);
        UploadFiles.WriteOffset(_state, _end);
        Upload = Upload with { Offset = _end };
        return ValueTask.CompletedTask;
    }

    public async ValueTask<byte[]> ReadAsync(CancellationToken cancellationToken = default)
    {
        var content = new byte[_end];
        int read = 0;
        while (read < content.Length)
        {
            int some = await RandomAccess.ReadAsync(_bytes.SafeFileHandle, content.AsMemory(read), read, cancellationToken)
                .ConfigureAwait(false);
            read += some > 0 ? some : throw new EndOfStreamException("The file of an upload is shorter than its state says.");
        }

        return content;
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        UploadFiles.WriteOffset(_state, Upload.Length);
        RandomAccess.SetLength(_bytes.SafeFileHandle, 0);
        Upload = Upload with { Offset = Upload.Length };
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _state.DisposeAsync().ConfigureAwait(false);
        await _bytes.DisposeAsync().ConfigureAwait(false);
    }
}
