namespace Yipai.Privacy.Server.Received;

/// <summary>Keeps what the handler received about persons from other sources.</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface IReceivedStore
{
    /// <summary>The number of records that one call returns at most, 100.</summary>
    const int PageSize = 100;

    /// <summary>Keeps a record.</summary>
    /// <returns>False, and nothing changes, if the id is known.</returns>
    ValueTask<bool> KeepAsync(HandlerId handlerId, ReceivedRecord record, CancellationToken cancellationToken = default);

    /// <summary>Finds a record by its id, or returns null.</summary>
    ValueTask<ReceivedRecord?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns the records about a person after an id, in the order of their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<ReceivedRecord>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Erases the records about a person (P4.3.2, P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
