using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

/// <summary>One case from report to rating, across National Day 2026; every deadline is worked out by hand.</summary>
/// <remarks>
/// Work is from 8 to 12 and from 14 to 18. Off: 1 to 7 October, and the weekends; Saturday 10 October is worked (调休). The limit is three
/// working days, 24 work hours.
/// </remarks>
public sealed class CaseJourneyTests
{
    private static readonly PhotoDigest FirstRepair = PhotoDigest.Parse(new string('1', 64));
    private static readonly PhotoDigest SecondRepair = PhotoDigest.Parse(new string('2', 64));

    private readonly CaseWorkflow _workflow = new(new CaseRules
    {
        StageLimits = new Dictionary<CaseStage, TimeLimit>
        {
            [CaseStage.Accepted] = new(15, TimeLimitUnit.UrgentHour),
            [CaseStage.Filed] = new(1, TimeLimitUnit.WorkHour),
        },
    });

    private CaseFile _file = null!;

    [Fact]
    public async Task Apply_ReturnReworkExtensionAndSuspension_LeadsFromReportToRating()
    {
        CaseFile received = CaseFile.Receive(await SampleReports.PreparedAsync(), new CaseId("2026-000001"), At(9, 28, 10, 0));
        _file = received;
        var acceptor = new CaseActor(CaseRole.Acceptor, "a-1");
        var leader = new CaseActor(CaseRole.ShiftLeader, "l-1");
        var dispatcher = new CaseActor(CaseRole.Dispatcher, "d-1");
        var wrongUnit = new CaseActor(CaseRole.Unit, "u-1", "water");
        var unit = new CaseActor(CaseRole.Unit, "u-2", "roads");
        var worker = new CaseActor(CaseRole.Worker, "w-1", "roads");
        var collector = new CaseActor(CaseRole.Collector, "c-1");
        var reporter = new CaseActor(CaseRole.Reporter, "r-1");

        // Monday: a continuous stage limit of 15 hours from 10:05, and one work hour from 11:30 that goes on after lunch.
        Do(CaseAction.Accept, acceptor, At(9, 28, 10, 5));

        Assert.Equal(At(9, 29, 1, 5), _file.StageDueAt);
        Step(new(CaseAction.File) { Condition = "01-01/2", Limit = new(3, TimeLimitUnit.WorkDay) }, leader, At(9, 28, 11, 30));
        Assert.Equal(At(9, 28, 14, 30), _file.StageDueAt);
        Assert.Null(_file.DueAt);

        // From Tuesday 10:00: 6 h on the 29th, 8 h on the 30th, then the holiday, 8 h on Thursday the 8th, and 2 h on the 9th.
        Step(new(CaseAction.Dispatch) { Unit = "water" }, dispatcher, At(9, 29, 10, 0));
        Assert.Equal(At(10, 9, 10, 0), _file.DueAt);
        Step(new(CaseAction.Return) { Reason = "非本单位" }, wrongUnit, At(9, 29, 16, 0));

        // Another unit has the whole limit. From the 30th 9:00: 7 h, 8 h on the 8th, 8 h on the 9th, and 1 h on the worked Saturday.
        Step(new(CaseAction.Dispatch) { Unit = "roads" }, dispatcher, At(9, 30, 9, 0));
        Assert.Equal(At(10, 10, 9, 0), _file.DueAt);
        Step(new(CaseAction.Assign) { ReceiverId = "w-1" }, unit, At(9, 30, 9, 30));

        // Asked for on the 9th, before the deadline. 24 h more from Saturday 9:00: 7 h, Sunday off, 8 h on Monday, 8 h on Tuesday, 1 h on
        // Wednesday.
        Step(new(CaseAction.RequestExtension) { Reason = "井盖须定制" }, unit, At(10, 9, 17, 0));
        Do(CaseAction.PassExtension, dispatcher, At(10, 10, 8, 30));
        Do(CaseAction.GrantExtension, leader, At(10, 10, 11, 0));
        Assert.Equal(At(10, 14, 9, 0), _file.DueAt);
        Assert.Equal(1, _file.Extensions);

        // Put off on Monday 15:00 with 3 h of Monday, 8 h of Tuesday and 1 h of Wednesday left, 12 h. From Tuesday the 20th: 8 h, and 4 h
        // on the 21st.
        Step(new(CaseAction.Suspend) { Reason = "等待配件", Until = At(10, 20, 8, 0) }, dispatcher, At(10, 12, 15, 0));
        Assert.False(_file.IsOverdue(At(10, 19, 12, 0)));
        Do(CaseAction.Resume, CaseActor.Clock, At(10, 20, 8, 3));
        Assert.Equal((CaseStage.Disposing, At(10, 21, 12, 0)), (_file.Stage, _file.DueAt!.Value));

        Step(new(CaseAction.Submit) { Evidence = [FirstRepair] }, worker, At(10, 20, 16, 0));
        Do(CaseAction.Confirm, unit, At(10, 20, 17, 0));
        Step(new(CaseAction.RequestClosing) { ReceiverId = "a-1" }, dispatcher, At(10, 20, 17, 30));
        Do(CaseAction.InspectBeforeClosing, acceptor, At(10, 21, 8, 30));
        Do(CaseAction.ReportInspection, collector, At(10, 21, 9, 0));
        Step(new(CaseAction.Rework) { Reason = "井盖松动" }, acceptor, At(10, 21, 9, 30));

        // The deadline stays at noon; the second repair comes at 13:00 and is late.
        Assert.Equal(At(10, 21, 12, 0), _file.DueAt);
        Step(new(CaseAction.Assign) { ReceiverId = "w-1" }, unit, At(10, 21, 9, 40));
        Step(new(CaseAction.Submit) { Evidence = [SecondRepair] }, worker, At(10, 21, 13, 0));
        Do(CaseAction.Confirm, unit, At(10, 21, 13, 10));
        Step(new(CaseAction.RequestClosing) { ReceiverId = "a-1" }, dispatcher, At(10, 21, 14, 0));
        Step(new(CaseAction.Close) { Condition = "01-01/2" }, acceptor, At(10, 21, 14, 30));
        Step(new(CaseAction.Rate) { Rating = 5 }, reporter, At(10, 21, 20, 0));

        Assert.Equal((CaseStage.Closed, 5, 1, 1, 1), (_file.Stage, _file.Rating, _file.Reworks, _file.Extensions, _file.Suspensions));
        Assert.True(_file.IsOverdue(At(10, 22, 0, 0)));
        Assert.Equal([FirstRepair, SecondRepair], _file.Evidence);
        Assert.Equal(23, _file.Log.Count);
        CaseStates.AssertSame(_file, received.Apply(_file.Log));
    }

    private static DateTimeOffset At(int month, int day, int hour, int minute) =>
        new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    private void Do(CaseAction action, CaseActor actor, DateTimeOffset now) => Step(new CaseCommand(action), actor, now);

    private void Step(CaseCommand command, CaseActor actor, DateTimeOffset now)
    {
        CaseOutcome outcome = _workflow.Apply(_file, command, actor, now);
        Assert.Null(outcome.Refusal?.Rule);
        _file = _file.Apply(outcome.Changes);
    }
}
