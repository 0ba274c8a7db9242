namespace Yipai.Cases.Wire;

/// <summary>Holds a public case that the city chose for the caller.</summary>
/// <param name="Label">The label to show with it, 定推 (P4.1.2-4/2; PIPL 24).</param>
/// <param name="CaseId">The case number.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Tag">The tag because of which the city chose it.</param>
public sealed record RecommendedCase(string Label, string CaseId, string Subject, string Tag)
{
    /// <summary>Returns the name of the type, never the preference.</summary>
    public override string ToString() => nameof(RecommendedCase);
}
