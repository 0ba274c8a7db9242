namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/agent/tickets/{ticketId}/recording/{partId}</c>.</summary>
/// <param name="Text">What was said, 1 to 4,000 characters.</param>
public sealed record RecordingText(string Text)
{
    /// <summary>Returns a fixed word, never the text.</summary>
    public override string ToString() => nameof(RecordingText);
}
