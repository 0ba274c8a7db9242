using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Publishes counts of cases that identify nobody (P4.1.2-9(4)).</summary>
/// <remarks>It reads de-identified rows only, so a case counts once the de-identification stage has taken it, within a minute.</remarks>
internal sealed class StatisticsDesk
{
    private readonly PrivacyGuard _guard;
    private readonly IDeidentifiedCaseStore _cases;

    internal StatisticsDesk(PrivacyGuard guard, IDeidentifiedCaseStore cases) => (_guard, _cases) = (guard, cases);

    /// <summary>Counts the cases by stage and by month, and leaves out counts below the minimum.</summary>
    public async Task<StatisticsAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<CaseCount> counts = await _cases.CountAsync(_guard.Handler.Id, cancellationToken).ConfigureAwait(false);
        StatisticalRelease stages = Release(counts, count => count.Stage.ToString());
        StatisticalRelease months = Release(counts, count => $"{count.Year:0000}-{count.Month:00}");
        return new StatisticsAnswer(
            StatisticalRelease.DefaultMinimumCell, stages.Cells, months.Cells, stages.SuppressedCount + months.SuppressedCount);
    }

    private static StatisticalRelease Release(IReadOnlyList<CaseCount> counts, Func<CaseCount, string> label) => StatisticalRelease.Of(
        counts.GroupBy(label).ToDictionary(cell => cell.Key, cell => cell.Sum(count => count.Count)));
}
