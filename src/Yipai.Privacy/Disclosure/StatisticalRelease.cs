namespace Yipai.Privacy.Disclosure;

/// <summary>Usage statistics that hold no information identifying anybody (P4.1.2-9(4)).</summary>
/// <remarks>
/// Counts by one or more dimensions. A cell below the minimum is suppressed, and then the next smallest ones too, until there are two or more and
/// together they reach the minimum: or the total would give them away.
/// </remarks>
public sealed class StatisticalRelease
{
    /// <summary>The smallest count that is released unless the host says more.</summary>
    public const int DefaultMinimumCell = 10;

    private StatisticalRelease(IReadOnlyDictionary<string, long> cells, int suppressedCount)
    {
        Cells = cells;
        SuppressedCount = suppressedCount;
    }

    /// <summary>The clause behind it.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.1.2-9(4)");

    /// <summary>The cells that are released, by label.</summary>
    public IReadOnlyDictionary<string, long> Cells { get; }

    /// <summary>How many cells were suppressed.</summary>
    public int SuppressedCount { get; }

    /// <summary>Makes a release out of counts.</summary>
    /// <param name="counts">Counts by label, such as a district; a label must not name a person.</param>
    /// <param name="minimumCell">The smallest count released; 2 or more.</param>
    /// <exception cref="PrivacyException">YP0141: the minimum is below 2, or a label or count could name a person.</exception>
    public static StatisticalRelease Of(IReadOnlyDictionary<string, long> counts, int minimumCell = DefaultMinimumCell)
    {
        if (minimumCell < 2 || counts.Any(cell => cell.Value < 0 || TextScanner.Default.Scan(cell.Key).Count > 0))
        {
            throw PrivacyException.NotStatistics();
        }

        KeyValuePair<string, long>[] rising = [.. counts.OrderBy(cell => cell.Value).ThenBy(cell => cell.Key, StringComparer.Ordinal)];
        int suppressed = rising.Count(cell => cell.Value < minimumCell);
        while (suppressed > 0 && suppressed < rising.Length && (suppressed == 1 || rising[..suppressed].Sum(cell => cell.Value) < minimumCell))
        {
            suppressed++;
        }

        return new StatisticalRelease(rising[suppressed..].ToDictionary(), suppressed);
    }
}
