namespace Yipai.Privacy.Server.Rights;

/// <summary>Where the steps of requests are kept: appended, never changed.</summary>
public interface IRightsRequestStore
{
    /// <summary>Appends a step durably, or says that the request already has one at that place.</summary>
    /// <returns>False when request id and sequence are taken; then nothing was written.</returns>
    ValueTask<bool> AppendAsync(StoredRightsStep stored, CancellationToken cancellationToken = default);

    /// <summary>The steps of one request to one handler, in their order.</summary>
    IAsyncEnumerable<StoredRightsStep> ReadAsync(HandlerId handlerId, Guid requestId, CancellationToken cancellationToken = default);

    /// <summary>The ids of one person's requests to one handler, oldest first.</summary>
    IAsyncEnumerable<Guid> FindAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
