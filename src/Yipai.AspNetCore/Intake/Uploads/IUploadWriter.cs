namespace Yipai.AspNetCore.Intake;

/// <summary>Represents the right to write one upload, which one request has at a time.</summary>
public interface IUploadWriter : IAsyncDisposable
{
    /// <summary>Gets the upload with its present offset.</summary>
    StoredUpload Upload { get; }

    /// <summary>Adds bytes behind those that were added before.</summary>
    /// <remarks>They do not count before <see cref="CommitAsync"/>. Without it the next writer overwrites them.</remarks>
    ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default);

    /// <summary>Makes all added bytes durable, and then moves the offset.</summary>
    ValueTask CommitAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the whole photo, with the bytes that are added but not committed.</summary>
    ValueTask<byte[]> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Erases the bytes and marks the upload as complete, after the photo was taken.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken = default);
}
