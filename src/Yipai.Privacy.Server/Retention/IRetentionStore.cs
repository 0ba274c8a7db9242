namespace Yipai.Privacy.Server.Retention;

/// <summary>Where the retention state is kept: what is held, since when, and what has happened to it since.</summary>
public interface IRetentionStore
{
    /// <summary>Notes a record durably, or what has happened to one that is there: of each instant the earlier counts, whoever notes it first.</summary>
    ValueTask NoteAsync(HandlerId handlerId, HeldRecord record, CancellationToken cancellationToken = default);

    /// <summary>The records of one handler by rising id, of one person or of all, as a stream.</summary>
    IAsyncEnumerable<HeldRecord> ReadAsync(HandlerId handlerId, SubjectId? subjectId = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets a record whose value is gone.</summary>
    /// <returns>Whether it was there.</returns>
    ValueTask<bool> ForgetAsync(HandlerId handlerId, string recordId, CancellationToken cancellationToken = default);
}
