using Yipai.Privacy;

namespace Yipai.Cases.Storage;

/// <summary>Gives cases to the de-identification stage, and keeps what the stage makes of them (P4.1.2-9(1)/1).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface IDeidentifiedCaseStore
{
    /// <summary>Claims cases that changed since they were de-identified, until the unit of work ends.</summary>
    /// <remarks>
    /// Another instance that claims at the same time gets other cases or none, and waits for nobody. A case whose rows are damaged is
    /// named beside the others and holds up none of them.
    /// </remarks>
    /// <param name="handlerId">The handler.</param>
    /// <param name="count">The largest number of cases to claim, 1 or more.</param>
    /// <param name="after">The case after which the claim goes on in the order of ids, or null to begin with the first.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    ValueTask<ClaimedCases> ClaimAsync(
        HandlerId handlerId, int count, CaseId? after = null, CancellationToken cancellationToken = default);

    /// <summary>Keeps the row of a claimed case, and marks this version of the case as de-identified.</summary>
    /// <returns>False, and nothing changes, if the case has moved on meanwhile.</returns>
    ValueTask<bool> KeepAsync(
        HandlerId handlerId, StoredCase claimed, DeidentifiedCase row, CancellationToken cancellationToken = default);

    /// <summary>Counts the rows by month and stage.</summary>
    ValueTask<IReadOnlyList<CaseCount>> CountAsync(HandlerId handlerId, CancellationToken cancellationToken = default);
}
