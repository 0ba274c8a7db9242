namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/contacts/connections/{connectionId}</c>.</summary>
/// <param name="Agrees">Whether the person agrees. False ends an open connection.</param>
public sealed record ConnectionReply(bool Agrees);
