using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Server.Incidents;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Incidents;

/// <summary>What is due about an incident, by when, and the notice that settles it.</summary>
public sealed class IncidentClockTests
{
    private static readonly IncidentNotice Whole = new()
    {
        Categories = "手机号码", Cause = "配置错误", PossibleHarm = "可能收到骚扰电话", MeasuresTaken = "已修复", Advice = "请警惕来电",
            Contact = "privacy@example.cn",
    };

    private readonly FailingResponder _responder = new();
    private readonly InMemoryIncidentStore _store = new();

    private IncidentDesk Desk => new(new HandlerId("h"), _store, _responder, IdentifierSource.Random, new FakeTimeProvider(Now));

    [Theory]
    [CoversStrict("S22", "PIPL 57")]
    [InlineData(OperatorKind.Other, 4)]
    [InlineData(OperatorKind.CentralOrgan, 2)]
    [InlineData(OperatorKind.CriticalInfrastructure, 1)]
    [InlineData(OperatorKind.Unspecified, 1)]
    [InlineData((OperatorKind)99, 1)]
    public async Task Overdue_ReportOnClock_RunsUntilTheAuthorityKnows(OperatorKind kind, int hours)
    {
        var clock = new IncidentClock(PrivacyProfile.Strict2026, kind);
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));

        Assert.DoesNotContain(IncidentDutyKind.ReportOnClock, Late(clock, record, Now.AddHours(hours)));
        Assert.Contains(IncidentDutyKind.ReportOnClock, Late(clock, record, Now.AddHours(hours).AddTicks(1)));
        await Desk.NotifyAsync(record.Id, isAuthority: true, Whole);
        Assert.Equal([IncidentDutyKind.NotifyPersons], Late(clock, await Desk.ReadAsync(record.Id), Now.AddDays(9)));
    }

    [Theory]
    [CoversStrict("S22")]
    [InlineData(IncidentLevel.Unspecified, true)]
    [InlineData(IncidentLevel.General, false)]
    [InlineData(IncidentLevel.Larger, true)]
    [InlineData(IncidentLevel.Major, true)]
    [InlineData(IncidentLevel.EspeciallyMajor, true)]
    public async Task DutiesOf_JudgedLevel_IsOffTheClockOnlyIfTheLastIsGeneral(IncidentLevel level, bool isOnClock)
    {
        var clock = new IncidentClock(PrivacyProfile.Strict2026, OperatorKind.Other);
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));
        await Desk.JudgeAsync(record.Id, isOnClock ? IncidentLevel.General : IncidentLevel.Major);
        await Desk.JudgeAsync(record.Id, level);

        IReadOnlyList<IncidentDuty> duties = clock.DutiesOf(await Desk.ReadAsync(record.Id));

        Assert.Equal(isOnClock, duties.Any(duty => duty.Kind == IncidentDutyKind.ReportOnClock));
        Assert.Contains(duties, duty => duty.Kind == IncidentDutyKind.NotifyAuthority && duty.Rules.Any(rule => rule.Text == "PIPL 57"));
    }

    [Fact]
    [Covers("P4.2.3/2", "S22")]
    public async Task DutiesOf_EachProfile_OwesMeasuresAsWrittenAndTheRestInStrict()
    {
        var written = new IncidentClock(PrivacyProfile.AsWritten2021, OperatorKind.Other);
        var strict = new IncidentClock(PrivacyProfile.Strict2026, OperatorKind.Other);
        _responder.Fails = IncidentMeasure.FreezeAccount;
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(Subject, IsCredential: false));

        IncidentDuty duty = Assert.Single(written.Overdue(record, Now.AddSeconds(1)));
        Assert.Equal((IncidentDutyKind.TakeMeasures, "P4.2.3/2"), (duty.Kind, Assert.Single(duty.Rules).Text));
        Assert.Equal(
            [IncidentDutyKind.TakeMeasures, IncidentDutyKind.NotifyAuthority, IncidentDutyKind.NotifyPersons,
                IncidentDutyKind.ReportOnClock],
            strict.DutiesOf(record).Select(one => one.Kind));
        _responder.Fails = IncidentMeasure.None;
        record = await Desk.RetryAsync(record.Id);
        Assert.Empty(written.DutiesOf(record));
        Assert.Equal(3, strict.DutiesOf(record).Count);
        await Desk.DismissAsync(record.Id, "groundless");
        Assert.Empty(strict.DutiesOf(await Desk.ReadAsync(record.Id)));
    }

    [Fact]
    [CoversStrict("PIPL 57")]
    public async Task SpareAsync_Reason_SparesPersonsUntilTheAuthorityOrdersOtherwise()
    {
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));

        Assert.Equal("YP0181", (await Assert.ThrowsAnyAsync<PrivacyException>(async () => await Desk.SpareAsync(record.Id, " "))).Code);
        Assert.True((await Desk.ReadAsync(record.Id)).OwesNoticeToPersons);
        await Desk.SpareAsync(record.Id, "数据已加密且密钥未泄露");
        Assert.False((await Desk.ReadAsync(record.Id)).OwesNoticeToPersons);
        await Desk.OrderAsync(record.Id, "order 2026-17");
        Assert.True((await Desk.ReadAsync(record.Id)).OwesNoticeToPersons);
        await Desk.SpareAsync(record.Id, "once more");
        Assert.True((await Desk.ReadAsync(record.Id)).OwesNoticeToPersons);
        await Desk.NotifyAsync(record.Id, isAuthority: false, Whole);
        Assert.False((await Desk.ReadAsync(record.Id)).OwesNoticeToPersons);
    }

    [Fact]
    [CoversStrict("PIPL 57")]
    public async Task NotifyAsync_NoticeWithAPartMissing_IsRefusedNamingThePart()
    {
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));
        (string Part, IncidentNotice Notice)[] wanting =
        [
            ("Categories", Whole with { Categories = "" }), ("Cause", Whole with { Cause = " " }),
            ("PossibleHarm", Whole with { PossibleHarm = "" }),
            ("MeasuresTaken", Whole with { MeasuresTaken = "" }), ("Advice", Whole with { Advice = "" }),
            ("Contact", Whole with { Contact = "" }),
        ];

        foreach ((string part, IncidentNotice notice) in wanting)
        {
            Assert.Equal([part], notice.MissingParts());
            PrivacyException refused =
                await Assert.ThrowsAnyAsync<PrivacyException>(async () => await Desk.NotifyAsync(record.Id, isAuthority: false, notice));
            Assert.Equal("YP0181", refused.Code);
            Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        }

        Assert.True((await Desk.ReadAsync(record.Id)).OwesNoticeToPersons);
    }

    [Fact]
    [CoversStrict("PIPL 57")]
    public void Text_WholeNotice_HasItsPartsInTheOrderOfTheLaw() => Assert.Equal(
        """
        信息种类: 手机号码
        原因: 配置错误
        可能造成的危害: 可能收到骚扰电话
        已采取的补救措施: 已修复
        您可以采取的措施: 请警惕来电
        联系方式: privacy@example.cn
        """.ReplaceLineEndings("\n"),
        Whole.Text());

    private static IEnumerable<IncidentDutyKind> Late(IncidentClock clock, IncidentRecord record, DateTimeOffset now) =>
        clock.Overdue(record, now).Select(duty => duty.Kind);
}
