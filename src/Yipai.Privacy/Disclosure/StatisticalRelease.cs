namespace Yipai.Privacy.Disclosure;

/// <summary>Represents usage statistics that identify nobody (P4.1.2-9(4)).</summary>
/// <remarks>
/// The counts may have one or more dimensions. A cell below the minimum is suppressed. The next smallest cells are then
/// suppressed as well, until the sum of the suppressed cells reaches the minimum, which a single cell below the minimum never
/// does. Otherwise the total would reveal the suppressed counts.
/// </remarks>
public sealed class StatisticalRelease
{
    /// <summary>The default for the smallest count that a release contains, 10.</summary>
    public const int DefaultMinimumCell = 10;

    private StatisticalRelease(IReadOnlyDictionary<string, long> cells, int suppressedCount)
    {
        Cells = cells;
        SuppressedCount = suppressedCount;
    }

    /// <summary>Gets the clause behind the release.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.1.2-9(4)");

    /// <summary>Gets the released counts by label.</summary>
    public IReadOnlyDictionary<string, long> Cells { get; }

    /// <summary>Gets the number of suppressed cells.</summary>
    public int SuppressedCount { get; }

    /// <summary>Creates a release from counts.</summary>
    /// <param name="counts">The counts by label, such as a district. A label must not name a person.</param>
    /// <param name="minimumCell">The smallest count that the release may contain, 2 or more.</param>
    /// <exception cref="PrivacyException">
    /// Thrown with YP0141 when the minimum is below 2, a count is negative, or a label could name a person.
    /// </exception>
    public static StatisticalRelease Of(IReadOnlyDictionary<string, long> counts, int minimumCell = DefaultMinimumCell)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (minimumCell < 2 || counts.Any(cell => cell.Value < 0 || TextScanner.Default.Scan(cell.Key).Count > 0))
        {
            throw PrivacyException.NotStatistics();
        }

        KeyValuePair<string, long>[] rising = [.. counts.OrderBy(cell => cell.Value).ThenBy(cell => cell.Key, StringComparer.Ordinal)];
        int suppressed = rising.Count(cell => cell.Value < minimumCell);
        while (suppressed > 0 && suppressed < rising.Length
            && rising[..suppressed].Sum(cell => cell.Value) < minimumCell)
        {
            suppressed++;
        }

        return new StatisticalRelease(rising[suppressed..].ToDictionary(), suppressed);
    }
}
