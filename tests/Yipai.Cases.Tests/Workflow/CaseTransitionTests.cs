using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class CaseTransitionTests
{
    private static readonly CaseStage[] Stages = Enum.GetValues<CaseStage>();

    [Fact]
    public void All_ActionAtAStage_HasOneArrowForARole() =>
        Assert.All(CaseTransitions.All.GroupBy(row => (row.Action, row.From, row.Role)), rows => Assert.Single(rows));

    [Fact]
    public void All_ActionsAndRoles_AreAllInTheTable()
    {
        Assert.Equal(Enum.GetValues<CaseAction>().Skip(1), CaseTransitions.All.Select(row => row.Action).Distinct().Order());
        Assert.Equal(Enum.GetValues<CaseRole>().Skip(1), CaseTransitions.All.Select(row => row.Role).Distinct().Order());
    }

    [Fact]
    public void All_EveryStage_CanBeReachedFromAReport() => Assert.Equal(Stages, Reach(CaseStage.Reported).Order());

    [Fact]
    public void All_EveryStage_LeadsToAnEnd() =>
        Assert.All(Stages, stage => Assert.Contains(Reach(stage), CaseTransitions.IsEnded));

    [Fact]
    public void IsFinal_AllStages_HoldsForThreeAndTwoMoreAreEnded() => Assert.Multiple(
        () => Assert.Equal([CaseStage.NotAccepted, CaseStage.NotFiled, CaseStage.Cancelled], Stages.Where(CaseTransitions.IsFinal)),
        () => Assert.Equal([CaseStage.Closed, CaseStage.ForcedClosed],
            Stages.Where(stage => CaseTransitions.IsEnded(stage) && !CaseTransitions.IsFinal(stage))));

    [Fact]
    public void All_ReturnOrRefusal_NeedsAReason()
    {
        CaseAction[] reasoned =
        [
            CaseAction.Decline, CaseAction.RefuseFiling, CaseAction.Cancel, CaseAction.Return, CaseAction.Rework, CaseAction.ForceClose,
            CaseAction.RequestExtension, CaseAction.RefuseExtension, CaseAction.Suspend, CaseAction.RequestAppeal, CaseAction.RefuseAppeal,
        ];

        Assert.All(CaseTransitions.All.Where(row => reasoned.Contains(row.Action)), row =>
            Assert.Contains(StepRule.ReasonGiven, row.Rules));
    }

    [Theory]
    [InlineData(CaseStage.ReturnedToDispatcher, CaseRole.Dispatcher, CaseAction.RequestClosing)]
    [InlineData(CaseStage.ReturnedToAcceptor, CaseRole.Acceptor, CaseAction.Close)]
    [InlineData(CaseStage.Rework, CaseRole.Unit, CaseAction.Confirm)]
    [InlineData(CaseStage.Disposing, CaseRole.Worker, CaseAction.Confirm)]
    public void At_RoleWithACaseInHand_LacksTheNextMainStep(CaseStage stage, CaseRole role, CaseAction next) =>
        Assert.DoesNotContain(next, CaseTransitions.At(stage, role).Select(row => row.Action));

    [Fact]
    public void Of_StageActionOrRole_HasATermOfItsOwn()
    {
        Assert.Equal(Stages.Length, Stages.Select(stage => CaseTerms.Of(stage).Chinese).Distinct().Count());
        Assert.DoesNotContain(Stages, stage => CaseTerms.Of(stage).Chinese == "未知");
        Assert.All(CaseTransitions.All, row => Assert.NotEqual("未知", CaseTerms.Of(row.Action).Chinese));
        Assert.All(CaseTransitions.All, row => Assert.NotEqual("未知", CaseTerms.Of(row.Role).Chinese));
    }

    /// <summary>What can be reached; where an arrow goes back, it goes to every stage that can be interrupted.</summary>
    private static HashSet<CaseStage> Reach(CaseStage from)
    {
        HashSet<CaseStage> seen = [from];
        var open = new Queue<CaseStage>(seen);
        while (open.TryDequeue(out CaseStage stage))
        {
            IEnumerable<CaseStage> next =
                from row in CaseTransitions.All
                where row.From == stage
                from to in row.To is { } fixedStage ? [fixedStage] : CaseTransitions.All.Where(other => other.To == stage)
                    .Select(other => other.From)
                select to;
            foreach (CaseStage to in next.Where(seen.Add))
            {
                open.Enqueue(to);
            }
        }

        return seen;
    }
}
