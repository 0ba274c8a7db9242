namespace Yipai.Cases.Metrics;

/// <summary>A ratio with its two counts; none where nothing was due.</summary>
/// <param name="Numerator">The cases above the line.</param>
/// <param name="Denominator">The cases below the line.</param>
public readonly record struct MetricRatio(long Numerator, long Denominator)
{
    /// <summary>The ratio, 0 to 1; null for 0 of 0, which is no performance, good or bad.</summary>
    public double? Value => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>The ratio, or one where nothing was due, as composites count it: nobody is marked down for what never came.</summary>
    public double ValueOrFull => Value ?? 1;
}
