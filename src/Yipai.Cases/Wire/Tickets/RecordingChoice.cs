namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/tickets/{ticketId}/recording</c>.</summary>
/// <param name="Agrees">Whether the person agrees to the recording. A later refusal erases it.</param>
public sealed record RecordingChoice(bool Agrees);
