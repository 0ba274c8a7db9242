namespace Yipai.Privacy.Server.Rights;

/// <summary>Says whether a request is owed, and by which rules.</summary>
/// <param name="IsOwed">True if the handler must grant the request. Otherwise the handler may still grant it.</param>
/// <param name="Citations">The rules, or <see cref="RuleCitation.BeyondPolicy"/> if no rule asks for it.</param>
public sealed record RightsGrant(bool IsOwed, IReadOnlyList<RuleCitation> Citations);
