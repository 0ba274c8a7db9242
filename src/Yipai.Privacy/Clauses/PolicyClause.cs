namespace Yipai.Privacy.Clauses;

/// <summary>Holds one promise of the policy with its text.</summary>
/// <param name="Id">The clause's id.</param>
/// <param name="Kind">The kind of promise.</param>
/// <param name="Text">The Chinese original and an English paraphrase.</param>
public sealed record PolicyClause(ClauseId Id, ClauseKind Kind, LocalizedText Text)
{
    /// <summary>Gets what precedes the clause in the published text: stops, line breaks, headings and numbers.</summary>
    /// <remarks>Null if it is not known.</remarks>
    public string? Before { get; init; }

    /// <summary>Gets why the strict profile has the handler stress the clause.</summary>
    public ClauseStress Stress { get; init; }
}
