using Yipai.Cases.Catalogues;

namespace Yipai.Cases.Metrics;

/// <summary>Describes a ratio of evaluation: what it counts, and where it is defined.</summary>
/// <param name="Id">The id, such as <c>disposal-in-time</c>.</param>
/// <param name="ChineseName">The name, such as 按期处置率.</param>
/// <param name="Numerator">The fact counted above the line.</param>
/// <param name="Denominator">The fact counted below the line.</param>
/// <param name="Source">The source of the definition.</param>
/// <param name="Confidence">The confidence in the source.</param>
public sealed record CaseMetric(
    string Id, string ChineseName, CaseFacts Numerator, CaseFacts Denominator, string Source, SourceConfidence Confidence)
{
    /// <summary>Returns the Chinese name.</summary>
    public override string ToString() => ChineseName;
}
