using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed class RightsWorkflowTests
{
    [Fact]
    [Covers("P4.3.4/1")]
    public void Next_WithoutIdentityCheck_NeverReachesExecuting()
    {
        Assert.All(Enum.GetValues<RightKind>(), kind =>
        {
            Assert.Equal([RightsState.AwaitingVerification], RightsWorkflow.Next(RightsState.Received, kind));
            Assert.DoesNotContain(RightsState.Executing, Reach(RightsState.Received, kind, without: RightsState.Assessing));
        });
    }

    [Theory]
    [InlineData(RightKind.Deletion)]
    [InlineData(RightKind.AccountClosure)]
    [Covers("P4.3.2/2")]
    public void Next_ErasureBegun_ClosesOnlyAfterBothPhases(RightKind kind)
    {
        Assert.DoesNotContain(RightsState.Closed, Reach(RightsState.Executing, kind, without: RightsState.ErasedLive));
        Assert.DoesNotContain(RightsState.Closed, Reach(RightsState.Executing, kind, without: RightsState.ErasedBackup));
        Assert.Contains(RightsState.Closed, Reach(RightsState.Executing, kind, without: null));
    }

    [Fact]
    [Covers("P4.3.4/3", "P4.3.4/4")]
    public void Next_CannotRespondOrRefused_OnlyRefusedReachesExecuting() =>
        Assert.All(Enum.GetValues<RightKind>(), kind =>
    {
        Assert.DoesNotContain(RightsState.Executing, Reach(RightsState.CannotRespond, kind, without: null));
        Assert.Contains(RightsState.Executing, Reach(RightsState.Refused, kind, without: null));
    });

    [Fact]
    [Covers("P4.3.4/2")]
    public void Next_FeeNotAccepted_NeverReachesExecuting() => Assert.All(Enum.GetValues<RightKind>(), kind =>
    {
        Assert.DoesNotContain(RightsState.Executing, Reach(RightsState.FeeQuoted, kind, without: RightsState.FeeAccepted));
        Assert.DoesNotContain(RightsState.Executing, Reach(RightsState.FeeDeclined, kind, without: null));
    });

    [Fact]
    public void Next_EveryReachableState_CanReachClosed() => Assert.All(Enum.GetValues<RightKind>(), kind =>
        Assert.All(Reach(RightsState.Received, kind, without: null), state =>
            Assert.True(state == RightsState.Closed || Reach(state, kind, without: null).Contains(RightsState.Closed))));

    [Fact]
    public void From_StepsOutOfOrder_AreRefused()
    {
        RightsStep[] steps = [Step(0, RightsState.Received), Step(1, RightsState.AwaitingVerification), Step(2, RightsState.Assessing)];
        Assert.Equal(RightsState.Assessing, RightsRequest.From(steps).State);
        Assert.All<RightsStep[]>(
            [
                [], steps[1..], [steps[0], steps[2]], [steps[0], Step(1, RightsState.Executing)],
                    [.. steps, Step(3, RightsState.ErasedLive)],
                [steps[0], steps[1] with { RequestId = Guid.NewGuid() }], [steps[0], steps[1] with { Opening = steps[0].Opening }],
                [steps[0] with { Opening = null }],
            ],
            wrong => Assert.Equal("YP0163", Assert.ThrowsAny<PrivacyException>(() => RightsRequest.From(wrong)).Code));
    }

    internal static RightsStep Step(int sequence, RightsState state, RightKind kind = RightKind.Access) => new()
    {
        RequestId = Guid.Empty,
        Sequence = sequence,
        At = Now,
        State = state,
        By = StepActor.Handler,
        Citations = [ClauseId.Parse("P4.3/1")],
        Opening = sequence > 0 ? null : new RightsOpening
        {
            HandlerId = new HandlerId("demonstration"),
            SubjectId = Subject,
            Kind = kind,
            Items = default,
            Role = RequesterRole.Person,
            Ground = default,
            Profile = PrivacyProfile.Strict2026,
            DueOn = null,
        },
    };

    private static HashSet<RightsState> Reach(RightsState from, RightKind kind, RightsState? without)
    {
        var seen = new HashSet<RightsState>();
        var open = new Stack<RightsState>([from]);
        while (open.TryPop(out RightsState state))
        {
            foreach (RightsState next in RightsWorkflow.Next(state, kind).Where(next => next != without && seen.Add(next)))
            {
                open.Push(next);
            }
        }

        return seen;
    }
}
