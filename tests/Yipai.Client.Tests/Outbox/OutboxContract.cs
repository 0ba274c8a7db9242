using System.Text;
using Yipai.Cases.Codes;
using Yipai.Client.Storage;
using Yipai.Sdk.Testing;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

/// <summary>What every outbox keeps.</summary>
public abstract class OutboxContract
{
    private IOutboxLease? _lease;

    protected abstract IOutbox Outbox { get; }

    [Fact]
    public async Task EnqueueAsync_TheSourceOfAPhotoIsGoneAfterwards_KeepsThePhoto()
    {
        bool isGone = false;
        byte[] content = [1, 2, 3];
        var photo = new OutboxPhoto(PhotoDigest.Of(content), _ =>
            isGone ? throw new IOException("gone") : ValueTask.FromResult<ReadOnlyMemory<byte>>(content));

        await Outbox.EnqueueAsync(Report() with { Photos = [photo] });

        isGone = true;
        OutboxEntry taken = (await TakeAsync(Subject, Start))!;
        Assert.Equal(content, (await Assert.Single(taken.Photos).ReadAsync()).ToArray());
    }

    [Fact]
    public async Task LeaseAsync_DisposedWithAnEntryInHand_MakesTheEntryDueAtOnce()
    {
        await Outbox.EnqueueAsync(Report());
        IOutboxLease dying = await Outbox.LeaseAsync();
        OutboxEntry first = (await dying.TakeDueAsync(Subject, Start))!;

        await dying.DisposeAsync();

        OutboxEntry? again = await TakeAsync(Subject, Start);
        Assert.Equal((first.EntryId, 2, 0), (again!.EntryId, again.Attempts, again.FailedTries));
    }

    [Fact]
    public async Task TakeDueAsync_WhileAnotherLeaseHoldsTheEntry_LeavesItAlone()
    {
        await Outbox.EnqueueAsync(Report());
        await using IOutboxLease other = await Outbox.LeaseAsync();
        OutboxEntry held = (await other.TakeDueAsync(Subject, Start))!;

        OutboxEntry? second = await TakeAsync(Subject, Start.AddYears(10));

        Assert.Equal((null, DeliveryState.Sending), (second, await Outbox.FindStateAsync(held.EntryId)));
    }

    [Fact]
    public async Task SettleAsync_ByALeaseThatDoesNotHoldTheEntry_ChangesNothing()
    {
        await Outbox.EnqueueAsync(Report());
        await using IOutboxLease other = await Outbox.LeaseAsync();
        OutboxEntry held = (await other.TakeDueAsync(Subject, Start))!;

        bool isSettled = await SettleAsync(held, DeliveryState.Delivered, Start);

        Assert.Equal((false, DeliveryState.Sending), (isSettled, await Outbox.FindStateAsync(held.EntryId)));
    }

    [Fact]
    public async Task FindStateAsync_TheLeaseHasEnded_IsQueued()
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        IOutboxLease dying = await Outbox.LeaseAsync();
        await dying.TakeDueAsync(Subject, Start);

        await dying.DisposeAsync();

        Assert.Equal(DeliveryState.Queued, await Outbox.FindStateAsync(entry.EntryId));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    [InlineData(1_000_000, true)]
    public async Task TakeDueAsync_TheNextAttemptIsMinutesAway_IsDueWhenNoScheduleWaitsSoLong(int minutes, bool isDue)
    {
        await Outbox.EnqueueAsync(Report());
        await EndAsync(DeliveryState.Queued, Start.AddMinutes(minutes));

        Assert.Equal(isDue, await TakeAsync(Subject, Start) is not null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(30)]
    public async Task TakeDueAsync_QueuedUnderAClockThatWasMinutesAhead_IsDueAtOnce(int minutes)
    {
        await Outbox.EnqueueAsync(Report() with { QueuedAt = Start.AddMinutes(minutes) });

        Assert.NotNull(await TakeAsync(Subject, Start));
    }

    [Fact]
    public async Task ListAsync_AnEntryThatWasNeverTried_HasNoNextAttempt()
    {
        await Outbox.EnqueueAsync(Report());

        Assert.Null(Assert.Single(await Outbox.ListAsync(Subject)).NextAttempt);
    }

    [Fact]
    public async Task MakeDueAsync_AnEntryThatWaits_IsDue()
    {
        await Outbox.EnqueueAsync(Report());
        await EndAsync(DeliveryState.Queued, Start.AddMinutes(20));

        await Outbox.MakeDueAsync(Start);

        Assert.NotNull(await TakeAsync(Subject, Start));
    }

    [Fact]
    public async Task TakeDueAsync_AnEntryThatFailed_ComesAfterThoseThatDidNot()
    {
        await Outbox.EnqueueAsync(Report("failing"));
        await Outbox.EnqueueAsync(Report("other"));
        await using IOutboxLease lease = await Outbox.LeaseAsync();
        OutboxEntry failing = (await lease.TakeDueAsync(Subject, Start))!;
        await lease.SettleAsync(failing, new DeliveryOutcome(DeliveryState.Queued, Start) { IsFailedTry = true });

        Assert.Equal("other", Text(await lease.TakeDueAsync(Subject, Start)));
    }

    [Fact]
    public async Task ListAsync_ARejectedEntry_HasReasonAndSentenceAndNoPayload()
    {
        await Outbox.EnqueueAsync(Report());
        await EndRejectedAsync(Start);

        OutboxEntry listed = Assert.Single(await Outbox.ListAsync(Subject));

        Assert.Equal((DeliveryState.Rejected, "YP0203", "请修改。", Start, true),
            (listed.State, listed.Reason, listed.Detail, listed.SettledAt, listed.Payload.IsEmpty));
    }

    [Fact]
    public async Task ListAsync_ADeliveredEntry_IsNotThere()
    {
        await Outbox.EnqueueAsync(Report());
        await EndAsync(DeliveryState.Delivered);

        Assert.Empty(await Outbox.ListAsync(Subject));
    }

    [Fact]
    public async Task FindAsync_ARejectedEntry_IsWhole()
    {
        await Outbox.EnqueueAsync(Report("text"));
        OutboxEntry rejected = await EndRejectedAsync(Start);

        OutboxEntry found = (await Outbox.FindAsync(rejected.EntryId))!;

        Assert.Equal(("text", "photo of text"), (Text(found), Encoding.UTF8.GetString((await found.Photos[0].ReadAsync()).Span)));
    }

    [Theory]
    [InlineData(DeliveryState.Rejected, true)]
    [InlineData(DeliveryState.DeadLettered, true)]
    [InlineData(DeliveryState.Delivered, false)]
    [InlineData(DeliveryState.ConsentEnded, false)]
    [InlineData(DeliveryState.Queued, false)]
    public async Task RequeueAsync_OnlyWhatAPersonMayRetry_IsQueuedAgain(DeliveryState state, bool isRequeued)
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await EndAsync(state);

        Assert.Equal(isRequeued, await Outbox.RequeueAsync(entry.EntryId, Start));
    }

    [Fact]
    public async Task RequeueAsync_ARejectedEntry_IsDueWithoutFailures()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry rejected = await EndRejectedAsync(Start);
        await Outbox.RequeueAsync(rejected.EntryId, Start);

        OutboxEntry? again = await TakeAsync(Subject, Start);

        Assert.Equal((rejected.EntryId, 2, 0), (again!.EntryId, again.Attempts, again.FailedTries));
    }

    [Fact]
    public async Task DiscardAsync_AnEntryThatIsBeingSent_StaysThere()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry taken = (await TakeAsync(Subject, Start))!;

        Assert.Equal(
            (false, DeliveryState.Sending), (await Outbox.DiscardAsync(taken.EntryId), await Outbox.FindStateAsync(taken.EntryId)));
    }

    [Fact]
    public async Task DiscardAsync_ARejectedEntry_IsGone()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry rejected = await EndRejectedAsync(Start);

        Assert.Equal((true, null), (await Outbox.DiscardAsync(rejected.EntryId), await Outbox.FindStateAsync(rejected.EntryId)));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [Covers("P4.2.1/1")]
    public async Task EraseSettledAsync_SoManyDaysAfterTheRefusal_KeepsItForThirty(int days, bool isKept)
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry rejected = await EndRejectedAsync(Start);

        await Outbox.EraseSettledAsync(Start.AddDays(days), TimeSpan.FromDays(30));

        Assert.Equal(isKept, await Outbox.FindStateAsync(rejected.EntryId) is not null);
    }

    [Fact]
    public async Task EraseSettledAsync_RefusedUnderAClockThatWasFarAhead_CountsFromNow()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry rejected = await EndRejectedAsync(Start.AddYears(10));
        await Outbox.EraseSettledAsync(Start, TimeSpan.FromDays(30));

        await Outbox.EraseSettledAsync(Start.AddDays(30), TimeSpan.FromDays(30));

        Assert.Null(await Outbox.FindStateAsync(rejected.EntryId));
    }

    [Fact]
    public async Task EraseSettledAsync_WhatWaits_IsKept()
    {
        OutboxEntry waiting = Report();
        await Outbox.EnqueueAsync(waiting);

        await Outbox.EraseSettledAsync(Start.AddYears(1), TimeSpan.Zero);

        Assert.Equal(DeliveryState.Queued, await Outbox.FindStateAsync(waiting.EntryId));
    }

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

    /// <summary>Reads what the store still holds of the one entry in it, past the public surface.</summary>
    protected abstract Task<(string Payload, int Photos)> ReadStoredAsync(Guid entryId);

    /// <summary>Takes the next entry and lets the city refuse it.</summary>
    private async Task<OutboxEntry> EndRejectedAsync(DateTimeOffset at)
    {
        await using IOutboxLease lease = await Outbox.LeaseAsync();
        OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;
        await lease.SettleAsync(taken, new DeliveryOutcome(DeliveryState.Rejected, at) { Reason = "YP0203", Detail = "请修改。" });
        return taken;
    }

    /// <summary>Takes the next entry and ends its attempt.</summary>
    private async Task<bool> EndAsync(DeliveryState state, DateTimeOffset? nextAttempt = null)
    {
        OutboxEntry taken = (await TakeAsync(Subject, Start))!;
        return await SettleAsync(taken, state, nextAttempt ?? Start);
    }

    /// <summary>Takes the next entry under the lease of this test.</summary>
    private async Task<OutboxEntry?> TakeAsync(string subjectId, DateTimeOffset now)
    {
        _lease ??= await Outbox.LeaseAsync();
        return await _lease.TakeDueAsync(subjectId, now);
    }

    private async Task<bool> SettleAsync(OutboxEntry taken, DeliveryState state, DateTimeOffset nextAttempt)
    {
        _lease ??= await Outbox.LeaseAsync();
        return await _lease.SettleAsync(taken, new DeliveryOutcome(state, Start) { NextAttempt = nextAttempt });
    }
}
