namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Reports how well rows hide in their classes of equal quasi-identifiers (GB/T 42460-2023 annex D).</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Classes">The number of different combinations.</param>
/// <param name="SmallestClass">k: the number of rows of the smallest class, or 0 without rows.</param>
/// <param name="LeastDiversity">l: the smallest number of different sensitive values in a class, up to 64, or 0 if none was given.</param>
/// <param name="RowsPerClassSize">The number of rows in classes of each size.</param>
public sealed record AnonymityMeasure(
    long Rows, long Classes, long SmallestClass, int LeastDiversity, IReadOnlyDictionary<long, long> RowsPerClassSize)
{
    /// <summary>Gets the risk of the row that is easiest to find, 1/k, or 0 without rows.</summary>
    public double MaximumRisk => SmallestClass == 0 ? 0 : 1.0 / SmallestClass;

    /// <summary>Gets the mean risk of a row, classes divided by rows, or 0 without rows.</summary>
    public double AverageRisk => Rows == 0 ? 0 : (double)Classes / Rows;

    /// <summary>Returns the share of rows whose risk is above a threshold, 0 to 1.</summary>
    public double ShareAbove(double threshold) =>
        Rows == 0 ? 0 : (double)RowsPerClassSize.Where(size => 1.0 / size.Key > threshold).Sum(size => size.Value) / Rows;

    /// <summary>Returns rows, classes, k, l and risk in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Rows} rows in {Classes} classes: k {SmallestClass}, l {LeastDiversity}, ")
        + FormattableString.Invariant($"risk {MaximumRisk:0.####} at most, {AverageRisk:0.####} on average");

    /// <summary>Combines the measures of two partitions of the same rows, whose classes do not overlap.</summary>
    public AnonymityMeasure Join(AnonymityMeasure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ILookup<long, long> sizes = RowsPerClassSize.Concat(other.RowsPerClassSize).ToLookup(size => size.Key, size => size.Value);
        return new AnonymityMeasure(
            Rows + other.Rows,
            Classes + other.Classes,
            Rows == 0 ? other.SmallestClass : other.Rows == 0 ? SmallestClass : Math.Min(SmallestClass, other.SmallestClass),
            Rows == 0 ? other.LeastDiversity : other.Rows == 0 ? LeastDiversity : Math.Min(LeastDiversity, other.LeastDiversity),
            sizes.ToDictionary(size => size.Key, size => size.Sum()));
    }
}
