namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>PUT /v1/me/installations/{eventId}</c>.</summary>
/// <param name="EventId">The id of the event, as in the path.</param>
public sealed record InstallationAnswer(string EventId);
