namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/officer/rights</c>: how many requests wait, and one page of them.</summary>
/// <param name="Open">The requests whose persons wait for an answer.</param>
/// <param name="Due">Of these, the requests whose last day is today.</param>
/// <param name="Overdue">Of these, the requests whose last day has passed (S10).</param>
/// <param name="Answered">The requests that need no answer any more.</param>
/// <param name="Requests">One page of the requests in the chosen state, oldest first, at most 50.</param>
/// <param name="Cursor">The cursor of the next page.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record RightsBoard(
    int Open, int Due, int Overdue, int Answered, IReadOnlyList<RightsRequestStatus> Requests, string Cursor, bool HasMore)
{
    /// <summary>Returns the counts.</summary>
    public override string ToString() => $"{Open} open, {Due} due, {Overdue} overdue, {Answered} answered";
}
