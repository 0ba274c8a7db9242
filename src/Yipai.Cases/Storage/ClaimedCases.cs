namespace Yipai.Cases.Storage;

/// <summary>Represents what one claim of the de-identification stage found: whole cases, and damaged ones that it set aside.</summary>
/// <remarks>A damaged case holds up no other. It is due again at the next run, so a repaired row needs no further step.</remarks>
/// <param name="Cases">The cases that can be read.</param>
/// <param name="Damaged">The cases whose rows are damaged.</param>
public sealed record ClaimedCases(IReadOnlyList<StoredCase> Cases, IReadOnlyList<CaseId> Damaged)
{
    /// <summary>Gets the last case in the order of ids, after which the next claim goes on, or null if nothing was due.</summary>
    public CaseId? Last => Cases.Select(stored => stored.File.Id).Concat(Damaged)
        .OrderBy(id => id.Value, StringComparer.Ordinal).Cast<CaseId?>().LastOrDefault();

    /// <summary>Returns both counts.</summary>
    public override string ToString() => $"{Cases.Count} cases, {Damaged.Count} damaged";
}
