namespace Yipai.Privacy.Server.Findings;

/// <summary>Keeps findings about the security of accounts and their reviews.</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface ISecurityFindingStore
{
    /// <summary>The number of findings that one call returns at most, 100.</summary>
    const int PageSize = 100;

    /// <summary>Keeps a finding.</summary>
    /// <returns>False, and nothing changes, if the id is known.</returns>
    ValueTask<bool> KeepAsync(HandlerId handlerId, SecurityFinding finding, CancellationToken cancellationToken = default);

    /// <summary>Finds a finding by its id, or returns null.</summary>
    ValueTask<SecurityFinding?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns the findings about a person after an id, in the order of their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<SecurityFinding>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Returns the findings that wait for a review after an id, by their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<SecurityFinding>> ReadToReviewAsync(
        HandlerId handlerId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Replaces the reason, the answer and the outcome of a review.</summary>
    ValueTask ChangeAsync(HandlerId handlerId, SecurityFinding finding, CancellationToken cancellationToken = default);

    /// <summary>Erases the findings about a person (P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
