namespace Yipai.Cases.Wire;

/// <summary>Holds an announced recording with one page of what was said (P4.1.2-7/2).</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Channel">The way of the conversation: <c>Call</c> or <c>Chat</c>.</param>
/// <param name="State">The answer of the person: <c>Announced</c> (none yet), <c>Agreed</c> or <c>Refused</c>.</param>
/// <param name="Purpose">The sentence that says what the recording serves for.</param>
/// <param name="LastDay">The last day on which the city keeps the recording.</param>
/// <param name="Parts">The parts, at most 50. Only the person reads them.</param>
/// <param name="Next">The cursor of the next page, or null on the last page.</param>
public sealed record RecordingAnswer(
    string TicketId, string Channel, string State, string Purpose, DateOnly LastDay, IReadOnlyList<RecordingPart> Parts,
    string? Next)
{
    /// <summary>Returns ticket and state, never the words.</summary>
    public override string ToString() => $"recording {TicketId}: {State}";
}
