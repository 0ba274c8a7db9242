using CsCheck;
using Yipai.Cases.Metrics;

namespace Yipai.Cases.Tests.Metrics;

public sealed class CaseTallyTests
{
    [Fact]
    public void Count_AnyFacts_EqualsCountingOneByOne() => Gen.UInt.Array[0, 900].Sample(rows =>
    {
        CaseFacts[] facts = [.. rows.Select(row => (CaseFacts)row)];
        var whole = new CaseTally();
        whole.Add(facts);
        var joined = new CaseTally();
        joined.Add(facts.AsSpan(0, facts.Length / 3));
        var rest = new CaseTally();
        foreach (CaseFacts one in facts.Skip(facts.Length / 3))
        {
            rest.Add(one);
        }

        joined.Join(rest);

        Assert.Equal((long)facts.Length, whole.Cases);
        foreach (CaseFacts fact in Enum.GetValues<CaseFacts>().Where(fact => fact != CaseFacts.None))
        {
            long expected = facts.LongCount(row => (row & fact) != 0);
            Assert.Equal((expected, expected), (whole.Count(fact), joined.Count(fact)));
        }
    });

    [Fact]
    public void Ratio_CasesWorkedOutByHand_IsAsExpected()
    {
        var tally = new CaseTally();
        const CaseFacts Due = CaseFacts.Reported | CaseFacts.Accepted | CaseFacts.Filed | CaseFacts.DisposalDue | CaseFacts.ClosingDue;
        tally.Add(
            Due | CaseFacts.FiledForGood | CaseFacts.Disposed | CaseFacts.DisposedInTime
                | CaseFacts.ThroughDisposal | CaseFacts.Closed | CaseFacts.ClosedInTime);
        tally.Add(Due | CaseFacts.FiledForGood | CaseFacts.Disposed | CaseFacts.ThroughDisposal | CaseFacts.Reworked | CaseFacts.Closed);
        tally.Add(Due);
        tally.Add(CaseFacts.Reported);

        Assert.Equal(new MetricRatio(2, 3), tally.Ratio(CaseMetrics.DisposalRate));
        Assert.Equal(new MetricRatio(1, 3), tally.Ratio(CaseMetrics.TimelyDisposalRate));
        Assert.Equal(new MetricRatio(1, 3), tally.Ratio(CaseMetrics.TimelyClosingRate));
        Assert.Equal(new MetricRatio(1, 2), tally.Ratio(CaseMetrics.TimelyClosingRateOfClosed));
        Assert.Equal(new MetricRatio(1, 2), tally.Ratio(CaseMetrics.ReworkRate));
        Assert.Equal(0.75, tally.Ratio(CaseMetrics.FilingRateOfReported).Value);
        Assert.Equal(1, tally.Ratio(CaseMetrics.FilingRateOfAccepted).Value);
        Assert.Equal((60 / 3.0) + (30 * 2 / 3.0) + 5, UnitScore.OfUnit(tally), 9);
        Assert.Equal("4 cases", tally.ToString());
    }

    [Fact]
    public void Ratio_NothingDue_HasNoValueAndLowersNoScore()
    {
        var tally = new CaseTally();

        Assert.Null(tally.Ratio(CaseMetrics.TimelyVerificationRate).Value);
        Assert.Equal((100, 100, 100), (UnitScore.OfUnit(tally), UnitScore.OfPatrol(tally), UnitScore.OfShiftLeader(tally)));
    }

    [Theory]
    [InlineData(CaseFacts.None)]
    [InlineData(CaseFacts.Filed | CaseFacts.Closed)]
    [InlineData((CaseFacts)(1u << 30))]
    public void Count_AnythingButOneFact_IsRefused(CaseFacts facts) =>
        Assert.Throws<ArgumentException>(() => new CaseTally().Count(facts));

    [Theory]
    [InlineData(100, 'A'), InlineData(90, 'A'), InlineData(89.99, 'B'), InlineData(75, 'B'), InlineData(60, 'C'), InlineData(40, 'D'),
        InlineData(39.9, 'E'), InlineData(0, 'E')]
    public void Grade_Score_GivesItsOneGrade(double score, char grade) => Assert.Equal(grade, UnitScore.Grade(score));

    [Fact]
    public void CaseMetrics_EveryMetric_NamesItsSourceAndDividesOneFactByAnother() => Assert.All(CaseMetrics.All, metric =>
    {
        Assert.NotEmpty(metric.Source);
        Assert.Equal(1, System.Numerics.BitOperations.PopCount((uint)metric.Numerator));
        Assert.Equal(1, System.Numerics.BitOperations.PopCount((uint)metric.Denominator));
        Assert.Single(CaseMetrics.All, other => other.Id == metric.Id);
    });
}
