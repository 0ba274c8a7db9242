namespace Yipai.Privacy.Consent;

/// <summary>Whether a person may be asked now.</summary>
/// <param name="IsAllowed">Whether the question may be put.</param>
/// <param name="NotBefore">The first instant at which it may.</param>
/// <param name="Citations">The rules behind it.</param>
public sealed record AskDecision(bool IsAllowed, DateTimeOffset NotBefore, IReadOnlyList<RuleCitation> Citations);
