namespace Yipai.Cases.Wire;

/// <summary>Describes how far a request of a person is.</summary>
/// <param name="RequestId">The id, as in the path.</param>
/// <param name="Kind">The right.</param>
/// <param name="State">The state, such as <c>Assessing</c>, <c>Refused</c>, <c>ErasedLive</c> or <c>Closed</c> (docs/rights.md).</param>
/// <param name="Items">The ids of the data items. An empty list means all.</param>
/// <param name="CaseId">The case, or null.</param>
/// <param name="ReceivedAt">The time of arrival.</param>
/// <param name="DueOn">The last day for the answer, or null if no rule names one.</param>
/// <param name="IsOpen">Whether the person still waits for an answer.</param>
/// <param name="IsOverdue">Whether the last day has passed while the person waits.</param>
/// <param name="Answer">What the city says about the request, in the language of the caller.</param>
/// <param name="Rules">The clauses, strict rules and articles behind the present state.</param>
public sealed record RightsRequestStatus(
    string RequestId, string Kind, string State, IReadOnlyList<string> Items, string? CaseId, DateTimeOffset ReceivedAt, DateOnly? DueOn,
    bool IsOpen, bool IsOverdue, string Answer, IReadOnlyList<string> Rules)
{
    /// <summary>Returns kind and state, never the answer.</summary>
    public override string ToString() => $"{Kind} {State}";
}
