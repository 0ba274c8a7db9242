using System.Text;
using Yipai.Cases.Codes;
using Yipai.Client.Storage;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

/// <summary>What every outbox keeps.</summary>
public abstract partial class OutboxContract
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

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    [InlineData(2_500_001)]
    public async Task EnqueueAsync_PhotoOfAnyLength_IsReadBackByteForByte(int length)
    {
        byte[] content = new byte[length];
        new Random(7).NextBytes(content);
        await Outbox.EnqueueAsync(Report() with { Photos = [new OutboxPhoto(PhotoDigest.Of(content), content)] });

        OutboxEntry taken = (await TakeAsync(Subject, Start))!;

        await using Stream photo = await Assert.Single(taken.Photos).OpenAsync();
        Assert.Equal(length, photo.Length);
        Assert.Equal(PhotoDigest.Of(content).Hex, Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(photo)));
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
