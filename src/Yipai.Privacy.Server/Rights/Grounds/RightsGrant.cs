namespace Yipai.Privacy.Server.Rights;

/// <summary>Whether a request is owed, and by which rules.</summary>
/// <param name="IsOwed">Whether the handler must answer it; where not, it may.</param>
/// <param name="Citations">The rules; <see cref="RuleCitation.BeyondPolicy"/> where none orders it.</param>
public sealed record RightsGrant(bool IsOwed, IReadOnlyList<RuleCitation> Citations);
