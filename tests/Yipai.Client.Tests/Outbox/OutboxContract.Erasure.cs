using Yipai.Client.Storage;
using Yipai.Sdk.Testing;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

public abstract partial class OutboxContract
{
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
}
