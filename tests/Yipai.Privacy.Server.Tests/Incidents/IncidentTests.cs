using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Server.Incidents;
using Yipai.Privacy.Server.Storage;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Incidents;

/// <summary>Leak reports and the measures that they call for.</summary>
public sealed class IncidentTests
{
    private readonly FailingResponder _responder = new();
    private readonly InMemoryIncidentStore _store = new();
    private readonly FakeTimeProvider _time = new(Now);

    private IncidentDesk Desk => new(new HandlerId("h"), _store, _responder, IdentifierSource.Random, _time);

    [Fact]
    [Covers("P4.2.3/2")]
    public async Task ReportAsync_CredentialOfAPersonLeaked_TakesEveryMeasureAtOnce()
    {
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(Subject, IsCredential: true));

        Assert.Equal([$"freeze {Subject.Value}", $"sign-in {Subject.Value}", "secrets"], _responder.Taken);
        Assert.Empty(record.PendingMeasures);
        Assert.Equal(3, record.Steps.Count(step => step.Kind == IncidentStepKind.MeasureTaken));
        Assert.All(record.Steps, step => Assert.DoesNotContain(Subject.Value, step.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [Covers("P4.2.3/2")]
    [InlineData(false, false, "")]
    [InlineData(false, true, "secrets")]
    [InlineData(true, false, "freeze subject-7,sign-in subject-7")]
    public async Task ReportAsync_PersonOrCredentialOnly_CallsForWhatItNamesAndNothingElse(
        bool isOfSomebody, bool isCredential, string taken)
    {
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(isOfSomebody ? Subject : null, isCredential));

        Assert.Equal(taken, string.Join(',', _responder.Taken));
        Assert.Equal(isCredential ? IncidentPriority.Urgent : IncidentPriority.High, record.Priority);
    }

    [Fact]
    [Covers("P4.2.3/2")]
    public async Task ReportAsync_MeasureFails_IsRecordedWithoutItsMessageAndTheOthersGoOn()
    {
        _responder.Fails = IncidentMeasure.ForceSignIn;
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(Subject, IsCredential: true));

        Assert.Equal([IncidentMeasure.ForceSignIn], record.PendingMeasures);
        Assert.Equal([$"freeze {Subject.Value}", "secrets"], _responder.Taken);
        IncidentStep failed = record.Steps.Single(step => step.Kind == IncidentStepKind.MeasureFailed);
        Assert.Equal((IncidentMeasure.ForceSignIn, nameof(InvalidOperationException)), (failed.Measure, failed.Detail));
    }

    [Fact]
    [Covers("P4.2.3/2")]
    public async Task RetryAllAsync_AnotherDesk_TakesWhatFailedOrWasNeverReached()
    {
        _responder.Fails = IncidentMeasure.FreezeAccount;
        await Desk.ReportAsync(new LeakReport(Subject, IsCredential: false));
        var cutShort = new IncidentStep(Guid.NewGuid(), new HandlerId("h"), IncidentStepKind.Reported, Now,
            "leak") { Report = new LeakReport(new SubjectId("subject-8"), IsCredential: true) };
        await _store.AppendAsync(cutShort);
        _responder.Fails = IncidentMeasure.None;
        _responder.Taken.Clear();

        await Desk.RetryAllAsync();

        Assert.Equal(["freeze subject-8", "sign-in subject-8", "secrets", $"freeze {Subject.Value}"], _responder.Taken);
        await Desk.RetryAllAsync();
        Assert.Equal(4, _responder.Taken.Count);
    }

    [Fact]
    public async Task ReportAsync_Cancelled_IsOnRecordAndItsMeasuresStayPending()
    {
        using var stop = new CancellationTokenSource();

        var desk = new IncidentDesk(new HandlerId("h"), _store, new CancellingResponder(stop), IdentifierSource.Random, _time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await desk.ReportAsync(new LeakReport(Subject, IsCredential: true), stop.Token));
        Assert.Equal(3, (await Desk.ListAsync())[0].PendingMeasures.Count);
    }

    [Fact]
    public async Task DismissAsync_GroundlessReport_CallsForNothingMore()
    {
        _responder.Fails = IncidentMeasure.FreezeAccount;
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(Subject, IsCredential: false));
        await Desk.DismissAsync(record.Id, "a test of the form");
        _responder.Fails = IncidentMeasure.None;

        _responder.Taken.Clear();

        Assert.True((await Desk.RetryAsync(record.Id)).IsDismissed);
        Assert.Empty(_responder.Taken);
    }

    [Fact]
    public async Task ListAsync_SeveralIncidents_ReturnsTheMostUrgentThenTheOldest()
    {
        IncidentRecord first = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));
        _time.Advance(TimeSpan.FromMinutes(1));
        IncidentRecord urgent = await Desk.ReportAsync(new LeakReport(Subject, IsCredential: true));
        _time.Advance(TimeSpan.FromMinutes(1));
        IncidentRecord last = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));

        Assert.Equal([urgent.Id, first.Id, last.Id], (await Desk.ListAsync()).Select(incident => incident.Id));
    }

    [Fact]
    public async Task IncidentDesk_IncidentOfAnotherHandlerOrUnknown_IsNotFoundAndTakesNoStep()
    {
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(null, IsCredential: false));
        var other = new IncidentDesk(new HandlerId("other"), _store, _responder, IdentifierSource.Random, _time);
        Func<Task>[] tries =
        [
            async () => await other.ReadAsync(record.Id), async () => await other.JudgeAsync(record.Id, IncidentLevel.Major),
            async () => await Desk.SpareAsync(Guid.NewGuid(), "why"), async () => await Desk.RetryAsync(Guid.NewGuid()),
        ];

        Assert.All(tries, act => Assert.Equal("YP0180", Assert.ThrowsAnyAsync<PrivacyException>(act).Result.Code));
        Assert.Empty(await other.ListAsync());
        Assert.Single(await Desk.ListAsync());
    }

    [Fact]
    public async Task IncidentStepFormat_StepsReadBack_TellTheSameIncident()
    {
        _responder.Fails = IncidentMeasure.RotateSecrets;
        IncidentRecord record = await Desk.ReportAsync(new LeakReport(Subject, IsCredential: true));
        await Desk.JudgeAsync(record.Id, IncidentLevel.Major);
        record = await Desk.ReadAsync(record.Id);

        IncidentStep[] steps = [.. record.Steps.Select(step => IncidentStepFormat.Read(IncidentStepFormat.Write(step)))];

        Assert.Equal(record.Steps, steps);
        IncidentRecord replayed = IncidentRecord.From(steps);
        Assert.Equal((record.Level, record.Report), (replayed.Level, replayed.Report));
        Assert.Equal(record.PendingMeasures, replayed.PendingMeasures);
        Assert.Equal("YP0180", Assert.ThrowsAny<PrivacyException>(() => IncidentRecord.From(steps[1..])).Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"handlerId":"h","detail":"","kind":"Unheard"}""")]
    public void IncidentStepFormat_BytesThatAreNoStep_AreRefused(string json) => Assert.Equal(
        "YP0182", Assert.ThrowsAny<PrivacyException>(() => IncidentStepFormat.Read(System.Text.Encoding.UTF8.GetBytes(json))).Code);

    private sealed class CancellingResponder(CancellationTokenSource stop) : IIncidentResponder
    {
        public async ValueTask FreezeAsync(SubjectId subjectId, CancellationToken cancellationToken = default)
        {
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        public ValueTask ForceSignInAsync(SubjectId subjectId, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask RotateSecretsAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
