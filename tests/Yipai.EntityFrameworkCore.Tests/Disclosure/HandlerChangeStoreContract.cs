using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

/// <summary>What every store of changes of handler keeps to.</summary>
public abstract class HandlerChangeStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A store of this test; each call is another writer.</summary>
    protected abstract Task<IHandlerChangeStore> OpenAsync();

    [SkippableFact]
    public async Task FindAsync_KeptChange_ReturnsItAsKept()
    {
        IHandlerChangeStore store = await OpenAsync();
        PlannedHandlerChange kept = New(1);
        bool isNew = await store.KeepAsync(Handler, kept);
        bool isAgain = await store.KeepAsync(Handler, kept with { RecipientName = "别的公司" });

        PlannedHandlerChange found = (await (await OpenAsync()).FindAsync(Handler, kept.Id))!;

        Assert.Equal((true, false), (isNew, isAgain));
        Assert.Equal(["publication", "case-handling"], found.ChangedScopes);
        Assert.Equal(kept, found with { ChangedScopes = kept.ChangedScopes });
    }

    [SkippableFact]
    public async Task MoveAsync_StaleVersion_ChangesNothing()
    {
        IHandlerChangeStore store = await OpenAsync();
        PlannedHandlerChange kept = New(1);
        await store.KeepAsync(Handler, kept);
        PlannedHandlerChange moved = kept with
        {
            Stage = HandlerChangeStage.Carrying, Last = new SubjectId("person-7"), Informed = 7, NoticeGivenAt = Start.AddHours(1),
        };

        bool isFirst = await store.MoveAsync(Handler, moved);
        bool isSecond = await store.MoveAsync(Handler, moved with { Informed = 99 });

        PlannedHandlerChange found = (await store.FindAsync(Handler, kept.Id))!;

        Assert.Equal((true, false), (isFirst, isSecond));
        Assert.Equal(moved with { Version = 1, ChangedScopes = found.ChangedScopes }, found);
    }

    [SkippableFact]
    public async Task ReadAsync_SeveralChanges_ReturnsThoseOfTheHandlerInTheOrderOfIds()
    {
        IHandlerChangeStore store = await OpenAsync();
        foreach (int number in (int[])[2, 3, 1])
        {
            await store.KeepAsync(Handler, New(number));
        }

        await store.KeepAsync(new HandlerId("city-b"), New(4));

        Guid[] all = [.. (await store.ReadAsync(Handler).ToListAsync()).Select(change => change.Id)];
        Guid[] later = [.. (await store.ReadAsync(Handler, IdOf(2)).ToListAsync()).Select(change => change.Id)];

        Assert.Equal([IdOf(1), IdOf(2), IdOf(3)], all);
        Assert.Equal([IdOf(3)], later);
    }

    private static Guid IdOf(int number) => Guid.ParseExact($"{number:x32}", "N");

    private static PlannedHandlerChange New(int number) => new()
    {
        Id = IdOf(number),
        RecipientId = new HandlerId("successor"),
        RecipientName = "新运营公司",
        RecipientContact = "privacy@successor.example",
        StaysBound = true,
        ChangedScopes = ["publication", "case-handling"],
        EffectiveAt = Start.AddDays(30),
    };
}
