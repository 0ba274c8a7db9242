using Yipai.Privacy;
using Yipai.Privacy.Server.Retention;

namespace Yipai.EntityFrameworkCore.Tests.Retention;

/// <summary>What every store of the retention state keeps to.</summary>
public abstract class RetentionStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Subject = new("person-1");

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A store of this test; each call is another writer.</summary>
    protected abstract Task<IRetentionStore> OpenAsync();

    [SkippableFact]
    public async Task NoteAsync_Records_AreReadBackUnchanged()
    {
        IRetentionStore store = await OpenAsync();
        HeldRecord full = Held("a") with
        {
            ClosedAt = Start.AddTicks(1), DeletedAt = Start.AddTicks(2), RefusedAt = Start.AddTicks(3), UseEndedAt = Start.AddTicks(4),
        };
        await store.NoteAsync(Handler, Held("b"));

        await store.NoteAsync(Handler, full);

        Assert.Equal([full, Held("b")], await (await OpenAsync()).ReadAsync(Handler).ToListAsync());
    }

    [SkippableFact]
    public async Task NoteAsync_NotesInAnyOrder_KeepsTheEarliestOfEachInstant()
    {
        IRetentionStore store = await OpenAsync();
        HeldRecord[] notes =
        [
            Held("a"),
            Held("a") with { ClosedAt = Start.AddDays(2), UseEndedAt = Start.AddDays(5) },
            Held("a") with { ClosedAt = Start.AddDays(1), RefusedAt = Start.AddDays(3) },
            Held("a") with { ClosedAt = Start.AddDays(3), DeletedAt = Start.AddDays(4), UseEndedAt = Start.AddDays(6) },
        ];
        HeldRecord expected = Held("a") with
        {
            ClosedAt = Start.AddDays(1), RefusedAt = Start.AddDays(3), DeletedAt = Start.AddDays(4), UseEndedAt = Start.AddDays(5),
        };
        var random = new Random(3);
        for (int round = 0; round < 12; round++)
        {
            random.Shuffle(notes);
            foreach (HeldRecord note in notes)
            {
                await store.NoteAsync(new HandlerId($"{Handler}-{round}"), note);
            }

            Assert.Equal(expected, Assert.Single(await store.ReadAsync(new HandlerId($"{Handler}-{round}")).ToListAsync()));
        }
    }

    [SkippableFact]
    public async Task ReadAsync_RecordsOfAnotherHandlerOrPerson_AreNotFound()
    {
        IRetentionStore store = await OpenAsync();
        await store.NoteAsync(Handler, Held("a"));
        await store.NoteAsync(new HandlerId("city-b"), Held("a"));

        await store.NoteAsync(Handler, Held("b") with { SubjectId = new SubjectId("person-2") });

        Assert.Equal(["a"], (await store.ReadAsync(Handler, Subject).ToListAsync()).Select(record => record.RecordId));
        Assert.Equal(["a", "b"], (await store.ReadAsync(Handler).ToListAsync()).Select(record => record.RecordId));
        Assert.True(await store.ForgetAsync(new HandlerId("city-b"), "a"));
        Assert.False(await store.ForgetAsync(new HandlerId("city-b"), "a"));
        Assert.Equal(2, await store.ReadAsync(Handler).CountAsync());
    }

    [SkippableFact]
    public async Task ReadAsync_RecordsNotedAndForgottenMeanwhile_StreamsEachOnce()
    {
        const int Count = 1200;
        IRetentionStore store = await OpenAsync();
        for (int number = 0; number < Count; number++)
        {
            await store.NoteAsync(Handler, Held($"record {number:0000} 记录"));
        }

        int seen = 0;
        await foreach (HeldRecord record in store.ReadAsync(Handler))
        {
            await store.NoteAsync(Handler, record with { UseEndedAt = Start });
            seen += await store.ForgetAsync(Handler, record.RecordId) ? 1 : 0;
        }

        Assert.Equal(Count, seen);
        Assert.Empty(await store.ReadAsync(Handler).ToListAsync());
    }

    internal static HeldRecord Held(string id) => new(id, DataItems.MobileNumber, Activities.Register, Start) { SubjectId = Subject };
}
