using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;
using Xunit.Abstractions;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

/// <summary>Whatever is tried, in whatever order; YIPAI_CASE_STEPS says how many steps, 1000000 by default.</summary>
public sealed class CaseWalkTests(ITestOutputHelper output)
{
    private const int LongestWalk = 150;
    private static readonly long Steps =
        long.Parse(Environment.GetEnvironmentVariable("YIPAI_CASE_STEPS") ?? "1000000", CultureInfo.InvariantCulture);
    private static readonly CaseWorkflow Workflow = new(CaseRules.Default);
    private static readonly CaseFile Received = new CaseDesk().Received;

    /// <summary>Which stage may follow which, written down a second time; staying is not listed.</summary>
    private static readonly Dictionary<CaseStage, CaseStage[]> Arrows = new()
    {
        [CaseStage.Reported] = [CaseStage.Accepted, CaseStage.NotAccepted, CaseStage.VerifyingBeforeFiling, CaseStage.Cancelled],
        [CaseStage.VerifyingBeforeFiling] = [CaseStage.Reported, CaseStage.Accepted, CaseStage.ReturnedToAcceptor, CaseStage.Cancelled],
        [CaseStage.Accepted] = [CaseStage.Filed, CaseStage.NotFiled, CaseStage.VerifyingBeforeFiling, CaseStage.Cancelled],
        [CaseStage.ReturnedToAcceptor] = [CaseStage.Filed, CaseStage.VerifyingBeforeFiling, CaseStage.Cancelled],
        [CaseStage.Filed] = [CaseStage.Dispatched, CaseStage.ReturnedToAcceptor, CaseStage.Suspended, CaseStage.ForcedClosed],
        [CaseStage.ReturnedToDispatcher] =
            [CaseStage.Dispatched, CaseStage.ReturnedToAcceptor, CaseStage.Suspended, CaseStage.ForcedClosed],
        [CaseStage.Dispatched] = [CaseStage.Disposing, CaseStage.ReturnedToDispatcher, CaseStage.Suspended, CaseStage.ForcedClosed],
        [CaseStage.Rework] = [CaseStage.Disposing, CaseStage.Suspended, CaseStage.ForcedClosed],
        [CaseStage.Disposing] = [CaseStage.DisposalDone, CaseStage.ReturnedToDispatcher, CaseStage.Suspended, CaseStage.ForcedClosed],
        [CaseStage.DisposalDone] = [CaseStage.FeedbackGiven, CaseStage.Disposing, CaseStage.ForcedClosed],
        [CaseStage.FeedbackGiven] = [CaseStage.PendingInspection, CaseStage.Rework, CaseStage.ForcedClosed],
        [CaseStage.PendingInspection] = [CaseStage.InspectingBeforeClosing, CaseStage.Rework, CaseStage.Closed, CaseStage.ForcedClosed],
        [CaseStage.InspectingBeforeClosing] = [CaseStage.PendingClose, CaseStage.ForcedClosed],
        [CaseStage.PendingClose] = [CaseStage.Closed, CaseStage.InspectingBeforeClosing, CaseStage.Rework, CaseStage.ForcedClosed],
        [CaseStage.Suspended] =
            [CaseStage.Filed, CaseStage.ReturnedToDispatcher, CaseStage.Dispatched, CaseStage.Disposing, CaseStage.Rework,
                CaseStage.ForcedClosed],
        [CaseStage.Closed] = [CaseStage.Filed],
        [CaseStage.ForcedClosed] = [CaseStage.Filed],
        [CaseStage.NotAccepted] = [],
        [CaseStage.NotFiled] = [],
        [CaseStage.Cancelled] = [],
    };

    private readonly ConcurrentDictionary<(CaseStage, CaseAction), long> _taken = new();
    private long _tried;

    [Fact]
    public void Apply_CommandsInAnyOrder_NeverBreaksTheMachine()
    {
        RandomStep.Any.Array[1, LongestWalk].Sample(Walk, iter: (Steps + (LongestWalk / 2) - 1) / (LongestWalk / 2));

        int ways = CaseTransitions.All.DistinctBy(row => (row.From, row.Action)).Count();
        output.WriteLine($"{_tried} steps, {_taken.Values.Sum()} of them taken, by {_taken.Count} of {ways} ways");

        Assert.True(Steps < 1_000_000 || _taken.Count > ways * 9 / 10, "too few ways were gone");
    }

    private void Walk(RandomStep[] steps)
    {
        CaseFile file = Received;
        foreach (RandomStep step in steps)
        {
            (CaseCommand command, CaseActor actor, DateTimeOffset now) = step.For(file);
            CaseOutcome outcome = Workflow.Apply(file, command, actor, now);
            Interlocked.Increment(ref _tried);
            Assert.False(CaseTransitions.IsFinal(file.Stage) && !outcome.IsRefused);
            if (!outcome.IsRefused)
            {
                CaseFile next = file.Apply(outcome.Changes);
                Judge(file, next, Assert.Single(outcome.Changes), actor);
                file = next;
            }
            else if (CaseTransitions.IsFinal(file.Stage))
            {
                AssertWhole(file);
                file = Received;
            }
        }

        AssertWhole(file);
    }

    private static void AssertWhole(CaseFile file)
    {
        CaseStates.AssertSame(file, Received.Apply(file.Log));
        Assert.True(CaseTransitions.IsEnded(CaseFinisher.Finish(Workflow, file).Stage));
    }

    private void Judge(CaseFile before, CaseFile after, CaseChange change, CaseActor actor)
    {
        _taken.AddOrUpdate((before.Stage, change.Action), 1, (_, count) => count + 1);
        bool moves = before.Stage != after.Stage;
        Assert.True(moves ? Arrows[before.Stage].Contains(after.Stage) : Arrows[before.Stage].Length > 0, change.ToString());
        Assert.True(change.Role == actor.Role && change.ActorId == actor.Id && change.Number == before.Log.Count + 1);
        Assert.True(change.Action != CaseAction.Withdraw || !before.Log.Any(earlier => earlier.Action == CaseAction.File));
        Assert.True(after is { Extensions: <= 2, Suspensions: <= 1, Rating: null or (>= 1 and <= 5) });
        Assert.True(after.Reworks >= before.Reworks && after.Unit is not null == (after.Unit ?? before.Unit) is not null);
        Assert.Equal(CaseTransitions.IsEnded(after.Stage), after.EndedAt is not null);
        Assert.Equal(after.Stage == CaseStage.Suspended, after.SuspendedUntil is not null);
        Assert.True(after.Stage is not (CaseStage.DisposalDone or CaseStage.FeedbackGiven or CaseStage.Closed)
            || after.DisposedAt is not null);
        Assert.True(after.Stage is not (CaseStage.Dispatched or CaseStage.Rework) || after.WorkerId is null);
    }
}
