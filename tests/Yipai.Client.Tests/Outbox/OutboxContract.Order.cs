using System.Text;
using Yipai.Client.Storage;
using Yipai.Sdk.Testing;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

// How attempts end, and in which order entries leave.
public abstract partial class OutboxContract
{
    [Fact]
    public async Task SettleAsync_AFailedTry_IsCounted()
    {
        await Outbox.EnqueueAsync(Report());
        await using IOutboxLease lease = await Outbox.LeaseAsync();
        OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;

        await lease.SettleAsync(taken, new DeliveryOutcome(DeliveryState.Queued, Start) { IsFailedTry = true });

        Assert.Equal(1, (await lease.TakeDueAsync(Subject, Start))!.FailedTries);
    }

    [Fact]
    public async Task TakeDueAsync_WhatWasQueued_IsWhole()
    {
        OutboxEntry queued = Report("井盖破损");
        await Outbox.EnqueueAsync(queued);
        OutboxEntry? taken = await TakeAsync(Subject, Start);

        Assert.Equal((queued.EntryId, queued.Kind, queued.SubjectId, queued.QueuedAt),
            (taken!.EntryId, taken.Kind, taken.SubjectId, taken.QueuedAt));
        Assert.Equal("井盖破损", Text(taken));
        Assert.Equal("photo of 井盖破损", Encoding.UTF8.GetString((await Assert.Single(taken.Photos).ReadAsync()).Span));
        Assert.Equal((DeliveryState.Sending, 1), (taken.State, taken.Attempts));
    }

    [Fact]
    public async Task EnqueueAsync_AKnownKey_ChangesNothing()
    {
        OutboxEntry first = Report("first");
        await Outbox.EnqueueAsync(first);

        await Outbox.EnqueueAsync(first with { Payload = Encoding.UTF8.GetBytes("second"), Photos = [] });

        Assert.Equal(1, await Outbox.CountWaitingAsync());
        OutboxEntry? taken = await TakeAsync(Subject, Start);
        Assert.Equal("first", Text(taken));
        Assert.Single(taken!.Photos);
    }

    [Fact]
    public async Task EnqueueAsync_AKeyAlreadyAccepted_IsNotSentAgain()
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await EndAsync(DeliveryState.Delivered);

        await Outbox.EnqueueAsync(entry);

        Assert.Null(await TakeAsync(Subject, Start));
        Assert.Equal(DeliveryState.Delivered, await Outbox.FindStateAsync(entry.EntryId));
    }

    [Fact]
    public async Task TakeDueAsync_SeveralReports_ComeOldestFirstAndOnceEach()
    {
        foreach (string text in new[] { "c", "a", "b" })
        {
            await Outbox.EnqueueAsync(Report(text));
        }

        Assert.Equal("c", Text(await TakeAsync(Subject, Start)));
        Assert.Equal("a", Text(await TakeAsync(Subject, Start)));
        Assert.Equal("b", Text(await TakeAsync(Subject, Start)));
        Assert.Null(await TakeAsync(Subject, Start));
        Assert.Equal(3, await Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task TakeDueAsync_BeforeTheNextAttempt_LetsOthersPass()
    {
        OutboxEntry failing = Report("failing");
        await Outbox.EnqueueAsync(failing);
        await Outbox.EnqueueAsync(Report("other"));

        await EndAsync(DeliveryState.Queued, Start.AddSeconds(10));

        Assert.Equal("other", Text(await TakeAsync(Subject, Start)));
        Assert.Null(await TakeAsync(Subject, Start.AddSeconds(9)));
        OutboxEntry? again = await TakeAsync(Subject, Start.AddSeconds(10));
        Assert.Equal((failing.EntryId, "failing", 2), (again!.EntryId, Text(again), again.Attempts));
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task TakeDueAsync_AReport_WaitsForEarlierEvidence()
    {
        await Outbox.EnqueueAsync(Report("before"));
        await Outbox.EnqueueAsync(Evidence());

        await Outbox.EnqueueAsync(Report("after"));

        Assert.Equal("before", Text(await TakeAsync(Subject, Start)));
        OutboxEntry? first = await TakeAsync(Subject, Start);
        Assert.Equal("evidence", Text(first));
        Assert.Null(await TakeAsync(Subject, Start));
        await SettleAsync(first!, DeliveryState.Queued, Start.AddMinutes(1));
        Assert.Null(await TakeAsync(Subject, Start));
        OutboxEntry? second = await TakeAsync(Subject, Start.AddMinutes(1));
        Assert.Equal("evidence", Text(second));
        await SettleAsync(second!, DeliveryState.Delivered, Start);
        Assert.Equal("after", Text(await TakeAsync(Subject, Start)));
    }

    [Fact]
    public async Task TakeDueAsync_AnotherPersonsEntriesAndEvidence_PlayNoPart()
    {
        await Outbox.EnqueueAsync(Evidence("theirs", "subject-2"));

        Assert.Null(await TakeAsync(Subject, Start));
        await Outbox.EnqueueAsync(Report("mine"));
        Assert.Equal("mine", Text(await TakeAsync(Subject, Start)));
        Assert.Equal("theirs", Text(await TakeAsync("subject-2", Start)));
    }

    [Theory]
    [InlineData(DeliveryState.Delivered)]
    [InlineData(DeliveryState.ConsentEnded)]
    [InlineData(DeliveryState.Rejected)]
    [InlineData(DeliveryState.DeadLettered)]
    public async Task SettleAsync_AFinalState_IsNeverDueAgain(DeliveryState state)
    {
        OutboxEntry entry = Report();

        await Outbox.EnqueueAsync(entry);

        Assert.True(await EndAsync(state));
        Assert.Null(await TakeAsync(Subject, Start.AddYears(1)));
        Assert.Equal(state, await Outbox.FindStateAsync(entry.EntryId));
        Assert.Equal(0, await Outbox.CountWaitingAsync());
    }

    [Theory]
    [InlineData(DeliveryState.Delivered, "")]
    [InlineData(DeliveryState.ConsentEnded, "")]
    [InlineData(DeliveryState.Rejected, "report")]
    [InlineData(DeliveryState.DeadLettered, "report")]
    [Covers("P4.1.2-3/4")]
    public async Task SettleAsync_AFinalState_ErasesThePayloadUnlessItWasRefused(DeliveryState state, string expected)
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await EndAsync(state);

        (string payload, int photos) = await ReadStoredAsync(entry.EntryId);

        Assert.Equal((expected, expected.Length == 0 ? 0 : 1), (payload, photos));
    }

    [Fact]
    public async Task EraseAsync_APerson_LeavesTheOthers()
    {
        OutboxEntry mine = Report("mine");
        await Outbox.EnqueueAsync(mine);
        await Outbox.EnqueueAsync(Report("theirs", "subject-2"));

        await Outbox.EraseAsync(Subject);

        Assert.Null(await Outbox.FindStateAsync(mine.EntryId));
        Assert.Null(await TakeAsync(Subject, Start));
        Assert.Equal("theirs", Text(await TakeAsync("subject-2", Start)));
    }

    [Fact]
    public async Task FindStateAsync_AnUnknownKey_IsNull() => Assert.Null(await Outbox.FindStateAsync(Guid.NewGuid()));

    [Fact]
    public async Task TakeDueAsync_ByManyAtOnce_GivesEachEntryOnce()
    {
        for (int index = 0; index < 20; index++)
        {
            await Outbox.EnqueueAsync(Report($"{index}"));
        }

        await using IOutboxLease lease = await Outbox.LeaseAsync();
        OutboxEntry?[] taken =
            await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(async () => await lease.TakeDueAsync(Subject, Start))));

        Assert.Equal(20, taken.OfType<OutboxEntry>().Select(entry => entry.EntryId).Distinct().Count());
        Assert.Equal(10, taken.Count(entry => entry is null));
    }

    /// <summary>Each final state with each state in which an attempt may end.</summary>
    public static IEnumerable<object[]> FinalsAndEnds =>
        from first in Enum.GetValues<DeliveryState>().Where(state => state.IsFinal())
        from second in Enum.GetValues<DeliveryState>().Where(state => DeliveryState.Sending.CanBecome(state))
        select new object[] { first, second };

    [Theory, MemberData(nameof(FinalsAndEnds))]
    public async Task SettleAsync_OverAFinalState_ChangesNothing(DeliveryState first, DeliveryState second)
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry taken = (await TakeAsync(Subject, Start))!;
        await SettleAsync(taken, first, Start);

        bool isSettled = await SettleAsync(taken, second, Start);

        Assert.Equal((false, first), (isSettled, await Outbox.FindStateAsync(taken.EntryId)));
    }

    [Fact]
    public async Task SettleAsync_ByTheTakerOfAnEarlierAttempt_ChangesNothing()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry first = (await TakeAsync(Subject, Start))!;
        await SettleAsync(first, DeliveryState.Queued, Start);
        await TakeAsync(Subject, Start);

        bool isSettled = await SettleAsync(first, DeliveryState.Delivered, Start);

        Assert.Equal((false, DeliveryState.Sending), (isSettled, await Outbox.FindStateAsync(first.EntryId)));
    }

    [Fact]
    public async Task SettleAsync_AnEntryThatNobodyHolds_ChangesNothing()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry taken = (await TakeAsync(Subject, Start))!;
        await SettleAsync(taken, DeliveryState.Queued, Start);

        bool isSettled = await SettleAsync(taken, DeliveryState.Delivered, Start);

        Assert.Equal((false, DeliveryState.Queued), (isSettled, await Outbox.FindStateAsync(taken.EntryId)));
    }

    [Fact]
    public async Task SettleAsync_AnErasedEntry_BringsNothingBack()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry taken = (await TakeAsync(Subject, Start))!;
        await Outbox.EraseAsync(Subject);

        bool isSettled = await SettleAsync(taken, DeliveryState.Queued, Start);

        Assert.Equal((false, null), (isSettled, await Outbox.FindStateAsync(taken.EntryId)));
    }

    [Fact]
    public async Task SettleAsync_AStateThatEndsNoAttempt_IsRefused()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry taken = (await TakeAsync(Subject, Start))!;

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await SettleAsync(taken, DeliveryState.Sending, Start));
    }
}
