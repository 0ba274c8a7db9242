namespace Yipai.Privacy.Server.Assessments;

/// <summary>Shows one kept assessment to the privacy officer of the handler.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Covers">The activities and recipients that need an assessment now and are covered by this one.</param>
/// <param name="IsTermOver">
/// Whether the three years of PIPL 56 are over in China. A handler may then erase the assessment, unless it still covers something.
/// </param>
public sealed record AssessmentListing(ImpactAssessment Assessment, IReadOnlyList<string> Covers, bool IsTermOver)
{
    /// <summary>Returns the id, the reasons and the date of the assessment, never its text.</summary>
    public override string ToString() => Assessment.ToString();
}
