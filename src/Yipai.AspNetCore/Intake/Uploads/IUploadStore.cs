using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Stores the bytes of unfinished uploads, apart from photos.</summary>
/// <remarks>To keep them elsewhere, register your own store.</remarks>
public interface IUploadStore
{
    /// <summary>Adds an upload, or returns the one that has the same id.</summary>
    ValueTask<StoredUpload> OpenAsync(StoredUpload upload, CancellationToken cancellationToken = default);

    /// <summary>Finds an upload with the offset up to which its bytes are durable, or returns null.</summary>
    ValueTask<StoredUpload?> FindAsync(UploadId id, CancellationToken cancellationToken = default);

    /// <summary>Locks an upload and returns its only writer, or null if another writer holds it or if it is gone.</summary>
    /// <remarks>The lock holds among all instances of the city, and ends with the process that has it.</remarks>
    ValueTask<IUploadWriter?> TryWriteAsync(UploadId id, CancellationToken cancellationToken = default);

    /// <summary>Erases an upload.</summary>
    /// <remarks>Erasing it again changes nothing. A writer that still has it can keep nothing any more.</remarks>
    ValueTask EraseAsync(UploadId id, CancellationToken cancellationToken = default);

    /// <summary>Erases all uploads of an owner, and returns their number.</summary>
    ValueTask<int> EraseAsync(SubjectId owner, CancellationToken cancellationToken = default);

    /// <summary>Erases the uploads that began before a time, and returns their number.</summary>
    ValueTask<int> EraseBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken = default);
}
