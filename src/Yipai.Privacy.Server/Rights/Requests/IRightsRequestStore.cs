using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Stores the steps of requests.</summary>
/// <remarks>Steps are appended and never changed.</remarks>
public interface IRightsRequestStore
{
    /// <summary>Appends a step durably, unless the request already has a step with this sequence number.</summary>
    /// <returns>False if the request already has a step with this sequence number. Nothing was written then.</returns>
    ValueTask<bool> AppendAsync(StoredRightsStep stored, CancellationToken cancellationToken = default);

    /// <summary>Reads the steps of one request to one handler in their order.</summary>
    IAsyncEnumerable<StoredRightsStep> ReadAsync(HandlerId handlerId, Guid requestId, CancellationToken cancellationToken = default);

    /// <summary>Reads the ids of one person's requests to one handler, oldest first.</summary>
    IAsyncEnumerable<Guid> FindAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Lists the ids of all requests to one handler, oldest first.</summary>
    IAsyncEnumerable<Guid> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default);
}
