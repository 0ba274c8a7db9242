namespace Yipai.Privacy.Server.ServiceLogs;

/// <summary>Keeps the log of a server's operations until the term of the law ends (CSL 23(3)).</summary>
public interface IServiceLogStore
{
    /// <summary>The number of entries that one call returns at most, 100.</summary>
    const int PageSize = 100;

    /// <summary>Appends entries in one transaction.</summary>
    /// <remarks>Entries with known ids change nothing.</remarks>
    /// <returns>The number of new entries.</returns>
    ValueTask<int> AppendAsync(
        HandlerId handlerId, IReadOnlyList<ServiceLogEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>Returns the entries of a person after a place, oldest first, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<ServiceLogEntry>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, ServiceLogPlace? after, CancellationToken cancellationToken = default);

    /// <summary>Erases the entries from before a time, whoever they are about.</summary>
    /// <returns>The number of erased entries.</returns>
    ValueTask<int> EraseBeforeAsync(HandlerId handlerId, DateTimeOffset before, CancellationToken cancellationToken = default);
}
