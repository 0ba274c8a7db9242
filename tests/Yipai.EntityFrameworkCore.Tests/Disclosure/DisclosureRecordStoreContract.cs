using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Registers;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

/// <summary>What every store of disclosure records keeps to.</summary>
public abstract class DisclosureRecordStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Subject = new("person-1");

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A store of this test; each call is another writer.</summary>
    protected abstract Task<IDisclosureRecordStore> OpenAsync();

    [SkippableFact]
    public async Task ReadAsync_RecordsAppended_ReturnsThemAsWrittenOldestFirst()
    {
        const int Count = 600;
        IDisclosureRecordStore store = await OpenAsync();
        int[] numbers = [.. Enumerable.Range(0, Count)];
        new Random(5).Shuffle(numbers);
        foreach (int number in numbers)
        {
            await store.AppendAsync(Record(number));
        }

        List<DisclosureRecord> read = await (await OpenAsync()).ReadAsync(Handler).ToListAsync();

        Assert.Equal(Enumerable.Range(0, Count).Select(number => DisclosureRecordFormat.Write(Record(number))),
            read.Select(DisclosureRecordFormat.Write));
    }

    [SkippableFact]
    public async Task AppendAsync_RecordAlreadyThere_StaysAsItIs()
    {
        IDisclosureRecordStore store = await OpenAsync();
        await store.AppendAsync(Record(1));

        await store.AppendAsync(Record(1) with { IsAllowed = false });

        Assert.True(Assert.Single(await store.ReadAsync(Handler).ToListAsync()).IsAllowed);
    }

    [SkippableFact]
    public async Task ReadAsync_AnotherHandlerOrPerson_FindsNothing()
    {
        IDisclosureRecordStore store = await OpenAsync();
        await store.AppendAsync(Record(1));
        await store.AppendAsync(Record(1) with { HandlerId = new HandlerId("city-b") });

        await store.AppendAsync(Record(2) with { SubjectId = null });

        Assert.Equal([Record(1).RecordId, Record(2).RecordId], (await store.ReadAsync(Handler).ToListAsync())
            .Select(record => record.RecordId));
        Assert.Equal(Record(1).RecordId, Assert.Single(await store.ReadAsync(Handler, Subject).ToListAsync()).RecordId);
        Assert.Equal(new HandlerId("city-b"), Assert.Single(await store.ReadAsync(new HandlerId("city-b")).ToListAsync()).HandlerId);
        Assert.Empty(await store.ReadAsync(Handler, new SubjectId("person-2")).ToListAsync());
    }

    [SkippableFact]
    public async Task CountAsync_RecordsOfAPeriod_AreCountedByRecipient()
    {
        IDisclosureRecordStore store = await OpenAsync();
        foreach (int number in Enumerable.Range(0, 6))
        {
            await store.AppendAsync(Record(number) with { RecipientId = number < 4 ? "dispatch" : "bank", IsAllowed = number != 3 });
        }

        await store.AppendAsync(Record(9) with { HandlerId = new HandlerId("city-b") });

        IReadOnlyList<DisclosureTally> tallies = await new DisclosureRegister(store, Handler)
            .CountAsync(Start.AddTicks(1), Start.AddTicks(5));

        Assert.Equal([new DisclosureTally("bank", 1, 0), new DisclosureTally("dispatch", 2, 1)], tallies);
    }

    [SkippableFact]
    public async Task ReadAsync_CancelledToken_Throws()
    {
        IDisclosureRecordStore store = await OpenAsync();
        await store.AppendAsync(Record(1));
        using var cancelled = new CancellationTokenSource();

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.ReadAsync(Handler, null, cancelled.Token).ToListAsync().AsTask());
    }

    internal static DisclosureRecord Record(int number) => new()
    {
        RecordId = new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]),
        HandlerId = Handler,
        SubjectId = Subject,
        Kind = DisclosureKind.Sharing,
        RecipientId = "dispatch",
        Items = ["mobile-number"],
        Purpose = "",
        Ground = number % 2 == 0 ? null : "P4.4.4-1",
        IsAllowed = true,
        Citations = ["P4.4.2/1", "PIPL 23"],
        At = Start.AddTicks(number),
    };
}
