namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/agent/tickets/{ticketId}/recording</c>.</summary>
/// <param name="Channel">The way of the conversation: <c>Call</c> or <c>Chat</c>.</param>
public sealed record RecordingRequest(string Channel);
