namespace Yipai.Cases.Metrics;

/// <summary>Computes composite scores of 0 to 100 and their grades with one vendor's weights (M).</summary>
/// <remarks>A city may use weights of its own instead.</remarks>
public static class UnitScore
{
    /// <summary>Returns the score of a disposing unit (处置单位): timely disposal 60, closing 30, no rework 10.</summary>
    public static double OfUnit(CaseTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return (tally.Ratio(CaseMetrics.TimelyDisposalRate).ValueOrFull * 60)
            + (tally.Ratio(CaseMetrics.ClosingRate).ValueOrFull * 30)
            + ((1 - (tally.Ratio(CaseMetrics.ReworkRate).Value ?? 0)) * 10);
    }

    /// <summary>
    /// Returns the score of a patrol (监督员): valid reports 40, nothing missed 20, timely verification 20, timely inspection 20.
    /// </summary>
    public static double OfPatrol(CaseTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return (tally.Ratio(CaseMetrics.ValidReportRate).ValueOrFull * 40)
            + ((1 - (tally.Ratio(CaseMetrics.MissedRate).Value ?? 0)) * 20)
            + (tally.Ratio(CaseMetrics.TimelyVerificationRate).ValueOrFull * 20)
            + (tally.Ratio(CaseMetrics.TimelyInspectionRate).ValueOrFull * 20);
    }

    /// <summary>Returns the score of a shift leader (值班长): timely filing 25, accurate filing 40, timely closing 35.</summary>
    public static double OfShiftLeader(CaseTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return (tally.Ratio(CaseMetrics.TimelyFilingRate).ValueOrFull * 25)
            + (tally.Ratio(CaseMetrics.AccurateFilingRate).ValueOrFull * 40)
            + (tally.Ratio(CaseMetrics.TimelyClosingRate).ValueOrFull * 35);
    }

    /// <summary>Returns the grade of a score: A from 90, B from 75, C from 60, D from 40, else E.</summary>
    /// <param name="score">The score, 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is below 0, above 100 or no number.</exception>
    public static char Grade(double score) => score switch
    {
        >= 90 and <= 100 => 'A',
        >= 75 and < 90 => 'B',
        >= 60 and < 75 => 'C',
        >= 40 and < 60 => 'D',
        >= 0 and < 40 => 'E',
        _ => throw new ArgumentOutOfRangeException(nameof(score), score, "A score is a number from 0 to 100."),
    };
}
