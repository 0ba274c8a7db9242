using Yipai.Cases.Catalogues;

namespace Yipai.Cases.Metrics;

/// <summary>A ratio of evaluation, with what it counts and where that is written.</summary>
/// <param name="Id">Its id, such as <c>disposal-in-time</c>.</param>
/// <param name="ChineseName">Its name, such as 按期处置率.</param>
/// <param name="Numerator">The cases above the line.</param>
/// <param name="Denominator">The cases below the line.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How sure that is.</param>
public sealed record CaseMetric(
    string Id, string ChineseName, CaseFacts Numerator, CaseFacts Denominator, string Source, SourceConfidence Confidence)
{
    /// <summary>The Chinese name.</summary>
    public override string ToString() => ChineseName;
}
