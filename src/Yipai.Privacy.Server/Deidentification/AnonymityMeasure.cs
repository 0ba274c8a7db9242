namespace Yipai.Privacy.Server.Deidentification;

/// <summary>How well rows hide in their classes of equal quasi-identifiers (GB/T 42460-2023 annex D).</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Classes">How many different combinations.</param>
/// <param name="SmallestClass">k: the rows of the smallest class; 0 without rows.</param>
/// <param name="LeastDiversity">l: the fewest different sensitive values of a class, counted up to 64; 0 where none was given.</param>
/// <param name="RowsPerClassSize">How many rows lie in classes of a size, by size.</param>
public sealed record AnonymityMeasure(
    long Rows, long Classes, long SmallestClass, int LeastDiversity, IReadOnlyDictionary<long, long> RowsPerClassSize)
{
    /// <summary>The risk of the row that is easiest to find, 1/k; 0 without rows.</summary>
    public double MaximumRisk => SmallestClass == 0 ? 0 : 1.0 / SmallestClass;

    /// <summary>The mean risk of a row: classes by rows; 0 without rows.</summary>
    public double AverageRisk => Rows == 0 ? 0 : (double)Classes / Rows;

    /// <summary>The share of rows whose risk is above a threshold, 0 to 1.</summary>
    public double ShareAbove(double threshold) =>
        Rows == 0 ? 0 : (double)RowsPerClassSize.Where(size => 1.0 / size.Key > threshold).Sum(size => size.Value) / Rows;

    /// <summary>Rows, classes, k, l and risk in a line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Rows} rows in {Classes} classes: k {SmallestClass}, l {LeastDiversity}, risk {MaximumRisk:0.####} at most, {AverageRisk:0.####} on average");

    /// <summary>What two partitions of the same rows come to together; their classes do not overlap.</summary>
    public AnonymityMeasure Join(AnonymityMeasure other)
    {
        ILookup<long, long> sizes = RowsPerClassSize.Concat(other.RowsPerClassSize).ToLookup(size => size.Key, size => size.Value);
        return new AnonymityMeasure(
            Rows + other.Rows,
            Classes + other.Classes,
            Rows == 0 ? other.SmallestClass : other.Rows == 0 ? SmallestClass : Math.Min(SmallestClass, other.SmallestClass),
            Rows == 0 ? other.LeastDiversity : other.Rows == 0 ? LeastDiversity : Math.Min(LeastDiversity, other.LeastDiversity),
            sizes.ToDictionary(size => size.Key, size => size.Sum()));
    }
}
