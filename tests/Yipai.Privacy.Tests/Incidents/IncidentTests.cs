using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Incidents;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Incidents;

/// <summary>Leak reports, measures, clocks and notices.</summary>
public sealed class IncidentTests
{
    private readonly FakeTimeProvider _time = new(Now);
    private readonly Responder _responder = new();
    private readonly InMemoryIncidentStore _store = new();

    private IncidentDesk Desk => new("h", _store, _responder, IdentifierSource.Random, _time);

    [Fact]
    [Covers("P4.2.3/2")]
    public async Task A_leak_report_is_taken_from_anyone_and_acted_on_at_once()
    {
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(Subject, IsCredential: true));
        Assert.Equal([$"freeze {Subject}", $"sign-in {Subject}", "secrets"], _responder.Taken);
        Assert.Equal(3, record.Steps.Count(step => step.Kind == IncidentStepKind.MeasureTaken));
        _responder.Taken.Clear();
        Assert.Empty((await Desk.ReportAsync(new LeakReport(null, IsCredential: false))).FailedMeasures);
        Assert.Empty(_responder.Taken);
        Assert.All(record.Steps, step => Assert.DoesNotContain(Subject, step.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.2.3/2")]
    public async Task A_measure_that_fails_is_recorded_and_tried_again_while_the_others_go_on()
    {
        _responder.Fails = "sign-in";
        var report = new LeakReport(Subject, IsCredential: true);
        IncidentRecord record = await Desk.ReportAsync(report);
        Assert.Equal(["sign-in"], record.FailedMeasures);
        Assert.Contains("secrets", _responder.Taken);
        _responder.Fails = null;
        Assert.Empty((await Desk.RetryAsync(record.Id, report)).FailedMeasures);
        Assert.Equal("YP0180", (await Assert.ThrowsAsync<PrivacyException>(async () => await Desk.ReadAsync(Guid.NewGuid()))).Code);
        Assert.Empty(await _store.ReadAsync("another-handler").ToListAsync());
    }

    [Theory]
    [CoversStrict("S22", "PIPL 57")]
    [InlineData(OperatorKind.Other, 4)]
    [InlineData(OperatorKind.CriticalInfrastructure, 1)]
    [InlineData(OperatorKind.CentralOrgan, 2)]
    public async Task The_clocks_run_from_the_report(OperatorKind kind, int hours)
    {
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));
        Assert.Equal(Now.AddHours(hours), record.AuthorityDeadline(kind));
        Assert.Empty(record.Overdue(kind, Now.AddHours(1)));
        Assert.Equal([IncidentStepKind.AuthorityNotified, IncidentStepKind.PersonsNotified], record.Overdue(kind, Now.AddHours(5)));
        await Desk.JudgeAsync(record.Id, IncidentLevel.General);
        Assert.Null((await Desk.ReadAsync(record.Id)).AuthorityDeadline(kind));
        await Desk.JudgeAsync(record.Id, IncidentLevel.Larger);
        var notice = new IncidentNotice("手机号码；配置错误；可能收到骚扰电话", "已修复；请警惕来电", "privacy@example.cn");
        await Desk.NotifyAsync(record.Id, isAuthority: true, notice);
        await Desk.SpareAsync(record.Id, "数据已加密且密钥未泄露");
        Assert.Empty((await Desk.ReadAsync(record.Id)).Overdue(kind, Now.AddHours(50)));
    }

    [Fact]
    [CoversStrict("PIPL 57")]
    public async Task A_notice_has_three_parts()
    {
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));
        PrivacyException refused = await Assert.ThrowsAsync<PrivacyException>(
            async () => await Desk.NotifyAsync(record.Id, isAuthority: false, new IncidentNotice("a", " ", "")));
        Assert.Contains("MeasuresAndAdvice, Contact", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PrivacyException>(async () => await Desk.SpareAsync(record.Id, ""));
        Assert.False((await Desk.ReadAsync(record.Id)).Has(IncidentStepKind.PersonsNotified));
    }

    private sealed class Responder : IIncidentResponder
    {
        public string? Fails { get; set; }

        public List<string> Taken { get; } = [];

        public ValueTask FreezeAsync(string subjectId, CancellationToken cancellationToken = default) => Take("freeze", $"freeze {subjectId}");

        public ValueTask ForceSignInAsync(string subjectId, CancellationToken cancellationToken = default) => Take("sign-in", $"sign-in {subjectId}");

        public ValueTask RotateSecretsAsync(CancellationToken cancellationToken = default) => Take("secrets", "secrets");

        private ValueTask Take(string measure, string what)
        {
            if (measure == Fails)
            {
                throw new InvalidOperationException();
            }

            Taken.Add(what);
            return ValueTask.CompletedTask;
        }
    }
}
