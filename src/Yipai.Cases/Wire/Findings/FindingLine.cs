namespace Yipai.Cases.Wire;

/// <summary>Holds a finding about the security of an account, with purpose, statute and review.</summary>
/// <param name="FindingId">The id.</param>
/// <param name="Purpose">The id of the purpose.</param>
/// <param name="Statute">The clauses and articles on which the finding rests.</param>
/// <param name="Explanation">What was found, and what follows from it.</param>
/// <param name="FoundAt">The time.</param>
/// <param name="IsAutomated">Whether no human made the finding.</param>
/// <param name="State"><c>Open</c>, <c>InReview</c>, <c>Upheld</c> or <c>Lifted</c>.</param>
/// <param name="Reason">The reason for which the person asked for a review, or null.</param>
/// <param name="Answer">The explanation of the reviewer, or null.</param>
public sealed record FindingLine(
    string FindingId, string Purpose, string Statute, string Explanation, DateTimeOffset FoundAt, bool IsAutomated, string State,
    string? Reason, string? Answer)
{
    /// <summary>Returns the id and the state, never a text.</summary>
    public override string ToString() => $"finding {FindingId}: {State}";
}
