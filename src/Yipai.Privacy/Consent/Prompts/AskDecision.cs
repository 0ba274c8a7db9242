namespace Yipai.Privacy.Consent;

/// <summary>Says whether a person may be asked now.</summary>
/// <param name="IsAllowed">Whether the host may ask the question.</param>
/// <param name="NotBefore">The first instant at which the host may ask.</param>
/// <param name="Citations">The rules behind the decision.</param>
public sealed record AskDecision(bool IsAllowed, DateTimeOffset NotBefore, IReadOnlyList<RuleCitation> Citations);
