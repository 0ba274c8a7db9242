namespace Yipai.Privacy.Clauses;

/// <summary>One promise of the policy, with its text.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">What sort of promise it is.</param>
/// <param name="Text">The Chinese original and an English paraphrase.</param>
public sealed record PolicyClause(ClauseId Id, ClauseKind Kind, LocalizedText Text);
