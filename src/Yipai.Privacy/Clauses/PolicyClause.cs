namespace Yipai.Privacy.Clauses;

/// <summary>Holds one promise of the policy with its text.</summary>
/// <param name="Id">The clause's id.</param>
/// <param name="Kind">The kind of promise.</param>
/// <param name="Text">The Chinese original and an English paraphrase.</param>
public sealed record PolicyClause(ClauseId Id, ClauseKind Kind, LocalizedText Text);
