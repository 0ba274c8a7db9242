using System.Text;
using Yipai.Client.Outbox;
using Yipai.Sdk.Testing;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

/// <summary>What every outbox keeps.</summary>
public abstract class OutboxContract
{
    protected abstract IOutbox Outbox { get; }

    [Fact]
    public async Task TakeDueAsync_WhatWasQueued_IsWhole()
    {
        OutboxEntry queued = Report("井盖破损");
        await Outbox.EnqueueAsync(queued);
        OutboxEntry? taken = await Outbox.TakeDueAsync(Subject, Start);
        Assert.Equal((queued.EntryId, queued.Kind, queued.SubjectId, queued.QueuedAt), (taken!.EntryId, taken.Kind, taken.SubjectId, taken.QueuedAt));
        Assert.Equal("井盖破损", Text(taken));
        Assert.Equal("photo of 井盖破损", Encoding.UTF8.GetString(Assert.Single(taken.Photos).Content.Span));
        Assert.Equal((OutboxState.Sending, 1), (taken.State, taken.Attempts));
    }

    [Fact]
    public async Task EnqueueAsync_AKnownKey_ChangesNothing()
    {
        OutboxEntry first = Report("first");
        await Outbox.EnqueueAsync(first);
        await Outbox.EnqueueAsync(first with { Payload = Encoding.UTF8.GetBytes("second"), Photos = [] });
        Assert.Equal(1, await Outbox.CountWaitingAsync());
        OutboxEntry? taken = await Outbox.TakeDueAsync(Subject, Start);
        Assert.Equal("first", Text(taken));
        Assert.Single(taken!.Photos);
    }

    [Fact]
    public async Task EnqueueAsync_AKeyAlreadyAccepted_IsNotSentAgain()
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await Outbox.TakeDueAsync(Subject, Start);
        await Outbox.SettleAsync(entry.EntryId, OutboxState.Accepted, Start);
        await Outbox.EnqueueAsync(entry);
        Assert.Null(await Outbox.TakeDueAsync(Subject, Start));
        Assert.Equal(OutboxState.Accepted, await Outbox.FindStateAsync(entry.EntryId));
    }

    [Fact]
    public async Task TakeDueAsync_SeveralReports_ComeOldestFirstAndOnceEach()
    {
        foreach (string text in new[] { "c", "a", "b" })
        {
            await Outbox.EnqueueAsync(Report(text));
        }

        Assert.Equal("c", Text(await Outbox.TakeDueAsync(Subject, Start)));
        Assert.Equal("a", Text(await Outbox.TakeDueAsync(Subject, Start)));
        Assert.Equal("b", Text(await Outbox.TakeDueAsync(Subject, Start)));
        Assert.Null(await Outbox.TakeDueAsync(Subject, Start));
        Assert.Equal(3, await Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task TakeDueAsync_BeforeTheNextAttempt_LetsOthersPass()
    {
        OutboxEntry failing = Report("failing");
        await Outbox.EnqueueAsync(failing);
        await Outbox.EnqueueAsync(Report("other"));
        await Outbox.TakeDueAsync(Subject, Start);
        await Outbox.SettleAsync(failing.EntryId, OutboxState.OutcomeUnknown, Start.AddSeconds(10));
        Assert.Equal("other", Text(await Outbox.TakeDueAsync(Subject, Start)));
        Assert.Null(await Outbox.TakeDueAsync(Subject, Start.AddSeconds(9)));
        OutboxEntry? again = await Outbox.TakeDueAsync(Subject, Start.AddSeconds(10));
        Assert.Equal((failing.EntryId, "failing", 2), (again!.EntryId, Text(again), again.Attempts));
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task TakeDueAsync_AReport_WaitsForEarlierEvidence()
    {
        OutboxEntry evidence = Evidence();
        await Outbox.EnqueueAsync(Report("before"));
        await Outbox.EnqueueAsync(evidence);
        await Outbox.EnqueueAsync(Report("after"));
        Assert.Equal("before", Text(await Outbox.TakeDueAsync(Subject, Start)));
        Assert.Equal("evidence", Text(await Outbox.TakeDueAsync(Subject, Start)));
        Assert.Null(await Outbox.TakeDueAsync(Subject, Start));
        await Outbox.SettleAsync(evidence.EntryId, OutboxState.OutcomeUnknown, Start.AddMinutes(1));
        Assert.Null(await Outbox.TakeDueAsync(Subject, Start));
        Assert.Equal("evidence", Text(await Outbox.TakeDueAsync(Subject, Start.AddMinutes(1))));
        await Outbox.SettleAsync(evidence.EntryId, OutboxState.Accepted, Start);
        Assert.Equal("after", Text(await Outbox.TakeDueAsync(Subject, Start)));
    }

    [Fact]
    public async Task TakeDueAsync_AnotherPersonsEntriesAndEvidence_PlayNoPart()
    {
        await Outbox.EnqueueAsync(Evidence("theirs", "subject-2"));
        Assert.Null(await Outbox.TakeDueAsync(Subject, Start));
        await Outbox.EnqueueAsync(Report("mine"));
        Assert.Equal("mine", Text(await Outbox.TakeDueAsync(Subject, Start)));
        Assert.Equal("theirs", Text(await Outbox.TakeDueAsync("subject-2", Start)));
    }

    [Theory]
    [InlineData(OutboxState.Accepted)]
    [InlineData(OutboxState.ConsentEnded)]
    [InlineData(OutboxState.Rejected)]
    public async Task SettleAsync_AFinalState_IsNeverDueAgain(OutboxState state)
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await Outbox.SettleAsync(entry.EntryId, state, Start);
        Assert.Null(await Outbox.TakeDueAsync(Subject, Start.AddYears(1)));
        Assert.Equal(state, await Outbox.FindStateAsync(entry.EntryId));
        Assert.Equal(0, await Outbox.CountWaitingAsync());
    }

    [Theory]
    [InlineData(OutboxState.Accepted, "")]
    [InlineData(OutboxState.ConsentEnded, "")]
    [InlineData(OutboxState.Rejected, "report")]
    [Covers("P4.1.2-3/4")]
    public async Task SettleAsync_AFinalState_ErasesThePayloadUnlessItWasRefused(OutboxState state, string expected)
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await Outbox.SettleAsync(entry.EntryId, state, Start);
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
        Assert.Null(await Outbox.TakeDueAsync(Subject, Start));
        Assert.Equal("theirs", Text(await Outbox.TakeDueAsync("subject-2", Start)));
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

        OutboxEntry?[] taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(async () => await Outbox.TakeDueAsync(Subject, Start))));
        Assert.Equal(20, taken.OfType<OutboxEntry>().Select(entry => entry.EntryId).Distinct().Count());
        Assert.Equal(10, taken.Count(entry => entry is null));
    }

    /// <summary>What the store still holds of an entry, past the door.</summary>
    protected async Task<(string Payload, int Photos)> ReadStoredAsync(Guid entryId)
    {
        // Settling as unknown makes any entry due again; what it then carries is what was kept.
        await Outbox.SettleAsync(entryId, OutboxState.OutcomeUnknown, Start);
        return await TakeStoredAsync(entryId);
    }

    protected virtual async Task<(string Payload, int Photos)> TakeStoredAsync(Guid entryId)
    {
        OutboxEntry? kept = await Outbox.TakeDueAsync(Subject, Start);
        return (Text(kept), kept!.Photos.Count);
    }
}
