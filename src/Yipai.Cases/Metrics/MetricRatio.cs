namespace Yipai.Cases.Metrics;

/// <summary>Represents a ratio together with its two counts.</summary>
/// <param name="Numerator">The count above the line.</param>
/// <param name="Denominator">The count below the line.</param>
public readonly record struct MetricRatio(long Numerator, long Denominator)
{
    /// <summary>
    /// Gets the ratio, 0 to 1, or null if the denominator is 0: a unit without due cases performed neither well nor badly.
    /// </summary>
    public double? Value => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>Gets the ratio, or 1 if nothing was due.</summary>
    /// <remarks>Composite scores use it, so that a unit loses no points for cases that never came.</remarks>
    public double ValueOrFull => Value ?? 1;
}
