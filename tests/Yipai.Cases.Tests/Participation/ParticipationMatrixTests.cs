using Yipai.Cases.Participation;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Participation;

public sealed class ParticipationMatrixTests
{
    private static readonly ParticipationGate Gate = new(Citizen.Guard);
    private static readonly ParticipationAction[] Actions = [.. Enum.GetValues<ParticipationAction>().Skip(1)];

    /// <summary>The clause's own pairs, written down a second time.</summary>
    private static readonly (ParticipationAction, ParticipationTarget)[] Stated =
    [
        (ParticipationAction.Favorite, ParticipationTarget.Topic), (ParticipationAction.Favorite, ParticipationTarget.UploadedCase),
        (ParticipationAction.Like, ParticipationTarget.Topic), (ParticipationAction.Like, ParticipationTarget.Announcement),
        (ParticipationAction.AskOrAnswer, ParticipationTarget.Topic), (ParticipationAction.AskOrAnswer, ParticipationTarget.Announcement),
        (ParticipationAction.Comment, ParticipationTarget.Topic), (ParticipationAction.Comment, ParticipationTarget.Announcement),
    ];

    [Fact]
    [Covers("P4.1.2-5/1")]
    public void All_RulesNotInferred_AreWhatTheClauseStates() =>
        Assert.Equal(Stated.Order(), ParticipationMatrix.All.Where(rule => !rule.IsInferred).Select(rule => (rule.Action, rule.Target))
            .Order());

    [Fact]
    [Covers("P4.1.2-5/1")]
    public void All_SevenActions_HaveATargetAndAnItemOfTheirOwn()
    {
        Assert.Equal(7, Actions.Length);
        Assert.Equal(Actions, ParticipationMatrix.All.Select(rule => rule.Action).Distinct().Order());
        Assert.Equal(7, ParticipationMatrix.All.Select(rule => rule.Record).Distinct().Count());
        Assert.All(ParticipationMatrix.All, rule =>
            Assert.True(Stated.Select(pair => pair.Item1).Contains(rule.Action) != rule.IsInferred));
    }

    [Fact]
    [CoversStrict("P4.1.2-5/1")]
    public void Decide_DeclaredAct_NeedsThePersonsConsent()
    {
        ParticipationEntry entry = Entry(ParticipationAction.Comment, ParticipationTarget.Topic);

        Assert.True(Gate.Decide(entry, Citizen.Me, Citizen.State(("interaction", ConsentEvent.Given)), Citizen.Now).IsAllowed);
        Assert.False(Gate.Decide(entry, Citizen.Me, Citizen.State(), Citizen.Now).IsAllowed);
        Assert.False(Gate.Decide(entry, PolicyPrincipal.Anonymous, Citizen.State(("interaction", ConsentEvent.Given)),
            Citizen.Now).IsAllowed);
    }

    [Theory]
    [Covers("P4.1.2-5/1")]
    [InlineData(ParticipationAction.Share, ParticipationTarget.UploadedCase)]
    [InlineData(ParticipationAction.Comment, ParticipationTarget.UploadedCase)]
    [InlineData(ParticipationAction.Unspecified, ParticipationTarget.Topic)]
    [InlineData(ParticipationAction.Like, ParticipationTarget.Unspecified)]
    [InlineData((ParticipationAction)99, (ParticipationTarget)99)]
    public void Decide_PairNotInTheMatrix_IsRefusedBeforeTheGuardIsAsked(ParticipationAction action, ParticipationTarget target)
    {
        ParticipationDecision decision =
            Gate.Decide(Entry(action, target), Citizen.Me, Citizen.State(("interaction", ConsentEvent.Given)), Citizen.Now);

        Assert.False(decision.IsAllowed);
        Assert.Null(decision.Processing);
        Assert.Contains(decision.Citations, citation => citation.Text == "P4.1.2-5/1");
    }

    private static ParticipationEntry Entry(ParticipationAction action, ParticipationTarget target) =>
        new() { Action = action, Target = target, TargetId = "t-1", At = Citizen.Now };
}
