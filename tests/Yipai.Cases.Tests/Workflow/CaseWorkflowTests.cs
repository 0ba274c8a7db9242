using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class CaseWorkflowTests
{
    private static readonly CaseStage[] MainWay =
    [
        CaseStage.Accepted, CaseStage.Filed, CaseStage.Dispatched, CaseStage.Disposing, CaseStage.DisposalDone, CaseStage.FeedbackGiven,
        CaseStage.PendingInspection, CaseStage.InspectingBeforeClosing, CaseStage.PendingClose, CaseStage.Closed,
    ];

    [Fact]
    public void Apply_EveryStepOfTheMainWay_LeadsFromReportToClosing()
    {
        CaseFile file = new CaseDesk().To(CaseStage.Closed).File;

        Assert.Equal(MainWay, file.Log.Select(change => change.To));
        Assert.Equal(Enumerable.Range(1, MainWay.Length), file.Log.Select(change => change.Number));
        Assert.Equal(file.ChangedAt, file.EndedAt);
        Assert.Equal(CaseDesk.Unit, file.Unit);
    }

    [Fact]
    public void Apply_WholeLogOnReceivedCase_RebuildsTheCase()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.PendingClose).Do(CaseAction.Rework, CaseRole.Acceptor);

        CaseStates.AssertSame(desk.File, desk.Received.Apply(desk.File.Log));

        Assert.Throws<Xunit.Sdk.EqualException>(() => CaseStates.AssertSame(desk.File, desk.Received.Apply(desk.File.Log.SkipLast(1))));
    }

    [Fact]
    public void Apply_ChangeThatDoesNotFollowTheLog_Throws()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Filed);

        Assert.Equal("YP0262", Assert.Throws<CasesException>(() => desk.File.Apply(desk.File.Log)).Code);
        Assert.Equal("YP0262", Assert.Throws<CasesException>(() => desk.Received.Apply([desk.File.Log[1]])).Code);
        Assert.Equal("YP0262",
            Assert.Throws<CasesException>(() => desk.Received.Apply([desk.File.Log[0] with { From = CaseStage.Filed }])).Code);
    }

    [Theory]
    [InlineData(CaseStage.Reported, CaseAction.Close, CaseRole.Acceptor, StepRule.StageAllows)]
    [InlineData(CaseStage.Reported, CaseAction.Accept, CaseRole.Worker, StepRule.RoleAllows)]
    [InlineData(CaseStage.Filed, CaseAction.Cancel, CaseRole.ShiftLeader, StepRule.StageAllows)]
    [InlineData(CaseStage.Filed, CaseAction.Withdraw, CaseRole.Reporter, StepRule.StageAllows)]
    [InlineData(CaseStage.DisposalDone, CaseAction.Return, CaseRole.Worker, StepRule.RoleAllows)]
    [InlineData(CaseStage.Reported, (CaseAction)99, CaseRole.Acceptor, StepRule.StageAllows)]
    [InlineData(CaseStage.Reported, CaseAction.Unspecified, CaseRole.Unspecified, StepRule.StageAllows)]
    [InlineData(CaseStage.Reported, CaseAction.Accept, (CaseRole)99, StepRule.RoleAllows)]
    public void Apply_StepOutsideTheTable_IsRefused(CaseStage stage, CaseAction action, CaseRole role, StepRule rule) =>
        Assert.Equal(rule, new CaseDesk().To(stage).Breaks(action, role));

    [Fact]
    public void Apply_RequiredDetailMissing_IsRefusedByItsRule()
    {
        Assert.Equal(StepRule.ReasonGiven, new CaseDesk()
            .Breaks(CaseAction.Decline, CaseRole.Acceptor, command => command with { Reason = " " }));
        CaseDesk accepted = new CaseDesk().To(CaseStage.Accepted);
        Assert.Equal(StepRule.ConditionNamed,
            accepted.Breaks(CaseAction.File, CaseRole.Acceptor, command => command with { Condition = null }));
        Assert.Equal(StepRule.LimitNamed, accepted.Breaks(CaseAction.File, CaseRole.Acceptor, command => command with { Limit = null }));
        Assert.Equal(StepRule.LimitNamed,
            accepted.Breaks(CaseAction.File, CaseRole.Acceptor, command =>
            command with { Limit = default(Yipai.Cases.Deadlines.TimeLimit) }));
        Assert.Equal(StepRule.UnitNamed, new CaseDesk().To(CaseStage.Filed)
            .Breaks(CaseAction.Dispatch, CaseRole.Dispatcher, command => command with { Unit = "" }));
        Assert.Equal(StepRule.ReceiverNamed, new CaseDesk().To(CaseStage.Dispatched)
            .Breaks(CaseAction.Assign, CaseRole.Unit, command => command with { ReceiverId = null }));
    }

    [Fact]
    public void Apply_DetailsTheActionDoesNotTake_AreLeftOutOfTheLog()
    {
        CaseChange change = new CaseDesk().To(CaseStage.Accepted).File.Log[0];

        Assert.Equal((null, null, null, null, null, 0),
            (change.Unit, change.ReceiverId, change.Condition, change.Limit, change.Until, change.Rating));
    }

    [Fact]
    public void Apply_ActorOfAnotherUnitOrAnotherWorker_IsRefused()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Dispatched);

        Assert.Equal(StepRule.SameUnit, desk.Breaks(CaseAction.Assign, new CaseActor(CaseRole.Unit, "u", "U-8")));
        Assert.Equal(StepRule.SameUnit, desk.Breaks(CaseAction.Assign, new CaseActor(CaseRole.Unit, "u")));
        Assert.Equal(StepRule.SameWorker, new CaseDesk().To(CaseStage.Disposing)
            .Breaks(CaseAction.Submit, new CaseActor(CaseRole.Worker, "other", CaseDesk.Unit)));
    }

    [Fact]
    public void Close_OtherAcceptorOrCondition_IsRefused()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.PendingInspection);

        Assert.Equal(StepRule.NamedAcceptor, desk.Breaks(CaseAction.Close, new CaseActor(CaseRole.Acceptor, "another")));
        Assert.Equal(StepRule.ConditionMet,
            desk.Breaks(CaseAction.Close, CaseRole.Acceptor, command => command with { Condition = "01-01/2" }));
        Assert.Equal(StepRule.ConditionMet, desk.Breaks(CaseAction.Close, CaseRole.Acceptor, command => command with { Condition = null }));
        Assert.Equal(CaseStage.Closed, desk.Do(CaseAction.Close, CaseRole.Acceptor).File.Stage);
    }

    [Fact]
    public void Apply_StepEarlierThanTheLastOne_IsRefused()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Accepted);

        desk.Now = desk.Now.AddHours(-1);

        Assert.Equal(StepRule.TimeMovesOn, desk.Breaks(CaseAction.File, CaseRole.Acceptor));
    }

    [Fact]
    public void ReportVerification_BegunBeforeFiling_ReturnsToAccepted()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Accepted).Do(CaseAction.VerifyBeforeFiling, CaseRole.Acceptor);

        Assert.Equal(CaseStage.Accepted, desk.Do(CaseAction.ReportVerification, CaseRole.Collector).File.Stage);
    }

    [Fact]
    public void CaseRefusals_EveryRule_HaveMessageAndRemedyInBothLanguages()
    {
        Assert.All(Enum.GetValues<StepRule>(), rule =>
        {
            CaseRefusal refusal = CaseRefusals.Of(rule);
            Assert.Equal(rule, refusal.Rule);
            Assert.EndsWith("。", refusal.Message.Chinese);
            Assert.EndsWith("。", refusal.Remedy.Chinese);
            Assert.EndsWith(".", refusal.Message.English);
            Assert.EndsWith(".", refusal.Remedy.English);
        });
        StepRule[] unnamed = [.. Enum.GetValues<StepRule>().Where(rule => CaseRefusals.Of(rule).Message.Chinese == "无法办理。")];
        Assert.Equal([StepRule.None], unnamed);
    }

    [Fact]
    public void ToString_HoldersOfWordsAndPersons_RepeatsNeither()
    {
        const string secret = "13812345678";
        var actor = new CaseActor(CaseRole.Acceptor, secret);
        var command = new CaseCommand(CaseAction.Decline) { Reason = secret, ReceiverId = secret };
        CaseOutcome outcome = new CaseWorkflow(CaseRules.Default)
            .Apply(new CaseDesk().Received, command, actor, CaseDesk.Start.AddHours(1));

        CaseFile file = new CaseDesk().Received.Apply(outcome.Changes);

        Assert.All([actor, command, outcome, outcome.Changes[0], file], (object holder) =>
            Assert.DoesNotContain(secret, holder.ToString()!));
    }

    [Fact]
    public void Constructor_RulesOutOfRangeOrActorWithoutId_Throws()
    {
        CaseRules[] wrong =
        [
            new() { MaxExtensions = -1 }, new() { MaxSuspensions = -1 }, new() { MaxSuspensionMonths = 0 },
            new() { ReopenWindow = TimeSpan.FromTicks(-1) }, new() { UnsatisfiedRating = 6 },
        ];

        Assert.All(wrong, rules => Assert.Equal("YP0261", Assert.Throws<CasesException>(() => new CaseWorkflow(rules)).Code));
        Assert.Equal("YP0260", Assert.Throws<CasesException>(() => new CaseActor(CaseRole.Unit, " ")).Code);
    }
}
