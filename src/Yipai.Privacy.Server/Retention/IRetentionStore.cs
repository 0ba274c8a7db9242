namespace Yipai.Privacy.Server.Retention;

/// <summary>Stores which records a handler holds, since when, and which events may end their use.</summary>
public interface IRetentionStore
{
    /// <summary>Stores a new record durably, or merges new events into a known record.</summary>
    /// <remarks>Of two instants for the same event the earlier counts, in whatever order they are noted.</remarks>
    ValueTask NoteAsync(HandlerId handlerId, HeldRecord record, CancellationToken cancellationToken = default);

    /// <summary>Reads the records of one handler in the order of their ids, for one person or for all.</summary>
    IAsyncEnumerable<HeldRecord> ReadAsync(HandlerId handlerId, SubjectId? subjectId = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a record whose value was erased.</summary>
    /// <returns>True if the store held the record.</returns>
    ValueTask<bool> ForgetAsync(HandlerId handlerId, string recordId, CancellationToken cancellationToken = default);
}
