namespace Yipai.Privacy.Server.Verification;

/// <summary>Keeps the results of verifications, three years each, and never the raw material (P4.1.1-2; PIPL 19).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface IVerificationStore
{
    /// <summary>The number of verifications that one call returns at most, 100.</summary>
    const int PageSize = 100;

    /// <summary>Begins a verification, or takes over one whose provider never answered.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="entry">The verification, which is pending.</param>
    /// <param name="staleBefore">A pending verification from before this time belongs to nobody any more.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>True for the one caller who asks the provider. False, and nothing changes, for everybody else.</returns>
    ValueTask<bool> ClaimAsync(
        HandlerId handlerId, VerificationEntry entry, DateTimeOffset staleBefore, CancellationToken cancellationToken = default);

    /// <summary>Finds a verification by its id, or returns null.</summary>
    ValueTask<VerificationEntry?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Returns the verifications of a person after an id, in the order of their ids, at most <see cref="PageSize"/>.</summary>
    ValueTask<IReadOnlyList<VerificationEntry>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default);

    /// <summary>Indicates whether any verification of a person has passed.</summary>
    ValueTask<bool> HasPassedAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Moves a verification from one state to another.</summary>
    /// <returns>False, and nothing changes, if the verification is not in the state <paramref name="expected"/>.</returns>
    ValueTask<bool> SettleAsync(
        HandlerId handlerId, string id, VerificationState expected, VerificationState settled,
        CancellationToken cancellationToken = default);

    /// <summary>Removes a pending verification, because the provider gave no answer.</summary>
    ValueTask ReleaseAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default);

    /// <summary>Erases the verifications of a person.</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases the verifications that were asked for before a time.</summary>
    /// <returns>The number of erased verifications.</returns>
    ValueTask<int> EraseBeforeAsync(HandlerId handlerId, DateTimeOffset before, CancellationToken cancellationToken = default);
}
