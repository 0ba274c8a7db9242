using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Retention;

public sealed class RetentionScheduleTests
{
    private static readonly DateTimeOffset LongAgo = Now.AddDays(-4000);
    private static readonly HeldRecord Account = new("a", DataItems.MobileNumber, Activities.Register, LongAgo);
    private static readonly HeldRecord Case = new("c", DataItems.CaseReport, Activities.ReportCase, Now.AddDays(-20));
    private static readonly HeldRecord Log = new("l", DataItems.IpAddress, Activities.ServiceLog, Now.AddDays(-20));

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)")]
    public void Due_DeletionRefusalOrEndOfUse_ErasesFromThenOn(PrivacyProfile profile)
    {
        Assert.Null(Due(profile, Account));
        Assert.Null(Due(profile, Account with { UseEndedAt = Now.AddSeconds(1) }));
        HeldRecord[] ended = [Account with { DeletedAt = Now }, Account with { RefusedAt = Now }, Account with { UseEndedAt = Now }];
        Assert.All(ended, record =>
        {
            DueRecord due = Due(profile, record)!;
            Assert.Equal((RetentionOutcome.Erase, (DateOnly?)null), (due.Outcome, due.Until));
            Assert.Equal(profile == PrivacyProfile.Strict2026 ? "PIPL 47" : "P4.1.2-9(2)", due.Rule.Text);
        });
    }

    [Fact]
    [CoversAsWritten("P4.1.2-9(2)")]
    public void Due_AsWrittenAndLongAgo_KnowsNoTerm() => Assert.All(
        [Account, Log with { Since = LongAgo }, Case with { Since = LongAgo, ClosedAt = LongAgo }, Proof with { ClosedAt = LongAgo }],
        record => Assert.Null(Due(PrivacyProfile.AsWritten2021, record)));

    [Fact]
    [CoversStrict("S9", "S19", "P4.1.2-9(2)")]
    public void Due_StrictAndPurposeReachedOrCapPassed_ErasesTheItem()
    {
        Assert.Equal(RetentionOutcome.Erase, Due(PrivacyProfile.Strict2026, Proof with { ClosedAt = Now })!.Outcome);
        Assert.Null(Due(PrivacyProfile.Strict2026, Proof));
        Assert.Null(Due(PrivacyProfile.Strict2026, Case with { ClosedAt = Now.AddYears(-3) }));
        Assert.Equal("S19", Due(PrivacyProfile.Strict2026, Case with { ClosedAt = Now.AddYears(-3).AddDays(-1) })!.Rule.Text);
        Assert.Null(Due(PrivacyProfile.Strict2026, Log with { Since = Now.AddMonths(-6) }));
        Assert.Equal("S19", Due(PrivacyProfile.Strict2026, Log with { Since = Now.AddMonths(-6).AddDays(-1) })!.Rule.Text);
    }

    [Fact]
    [CoversStrict("S9", "S15")]
    public void Due_StrictAndNoRuleToKeep_IsDueAtOnce()
    {
        DataItem unruled = DataItems.All.First(item => YipaiPolicy.V2021_01_20.Describe(item).RetentionCode == "none");
        DataItem passing = DataItems.All.First(item => YipaiPolicy.V2021_01_20.Describe(item).RetentionCode == "R0");

        Assert.All([unruled, passing], item =>
        {
            HeldRecord record = Account with { Item = item, Since = Now };
            Assert.Equal(RetentionOutcome.Erase, Due(PrivacyProfile.Strict2026, record)!.Outcome);
            Assert.Null(Due(PrivacyProfile.AsWritten2021, record));
        });
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)", "CSL 23(3)")]
    public void Due_LegalFloorNotPassed_IsStorageOnlyAndThenErased(PrivacyProfile profile)
    {
        HeldRecord ended = Log with { UseEndedAt = Now };

        DueRecord kept = Due(profile, ended)!;

        Assert.Equal(
            (RetentionOutcome.StorageOnly, (DateOnly?)WorkingDayCalendar.DayOf(Log.Since).AddMonths(6), "CSL 23(3)"),
                (kept.Outcome, kept.Until, kept.Rule.Text));
        Assert.Equal(RetentionOutcome.Erase, Due(profile, ended with { Since = Now.AddMonths(-6).AddDays(-1) })!.Outcome);
        Assert.Equal("CSL 23(3)", Due(profile, ended with { Item = DataItems.AccountName })!.Rule.Text);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)", "CSL 23(3)")]
    public void MayUse_UseEnded_IsFalse(PrivacyProfile profile)
    {
        RetentionSchedule schedule = YipaiPolicy.V2021_01_20.RetentionUnder(profile);

        Assert.True(schedule.MayUse(Log, Now));
        Assert.True(schedule.MayUse(Log with { UseEndedAt = Now }, Now.AddTicks(-1)));
        Assert.False(schedule.MayUse(Log with { UseEndedAt = Now }, Now));
        Assert.False(schedule.MayUse(Account with { RefusedAt = Now }, Now));
        Assert.Equal(profile == PrivacyProfile.AsWritten2021, schedule.MayUse(Proof with { ClosedAt = Now }, Now));
    }

    [Fact]
    [CoversStrict("S19")]
    [CoversAsWritten("P4.1.2-9(2)")]
    public void Due_CaseWhoseReporterLeft_IsDeidentified()
    {
        HeldRecord ended = Case with { UseEndedAt = Now, ClosedAt = Now.AddDays(-5) };

        DueRecord strict = Due(PrivacyProfile.Strict2026, ended)!, text = Due(PrivacyProfile.AsWritten2021, ended)!;

        Assert.Equal((RetentionOutcome.Deidentify, (DateOnly?)new DateOnly(2029, 11, 18)), (strict.Outcome, strict.Until));
        Assert.Equal((RetentionOutcome.Deidentify, (DateOnly?)null), (text.Outcome, text.Until));
    }

    private static HeldRecord Proof => new(
        "p",
        DataItems.All.First(item => YipaiPolicy.V2021_01_20.Describe(item).RetentionCode == "R2"),
        Activities.RealNameVerification,
        Now.AddDays(-20));

    private static DueRecord? Due(PrivacyProfile profile, HeldRecord record) =>
        YipaiPolicy.V2021_01_20.RetentionUnder(profile).Due(Now, [record]).SingleOrDefault();
}
