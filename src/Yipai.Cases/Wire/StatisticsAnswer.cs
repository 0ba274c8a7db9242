namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/statistics</c>: counts that identify nobody (P4.1.2-9(4)).</summary>
/// <param name="MinimumCell">The smallest count that is shown. Smaller counts are left out.</param>
/// <param name="ByStage">The number of cases by stage.</param>
/// <param name="ByMonth">The number of cases by the month of their report, such as <c>2026-11</c>.</param>
/// <param name="SuppressedCells">The number of counts that are left out, so that nobody can be found in them.</param>
public sealed record StatisticsAnswer(
    int MinimumCell, IReadOnlyDictionary<string, long> ByStage, IReadOnlyDictionary<string, long> ByMonth, int SuppressedCells)
{
    /// <summary>Returns the number of counts.</summary>
    public override string ToString() => $"{ByStage.Count + ByMonth.Count} counts";
}
