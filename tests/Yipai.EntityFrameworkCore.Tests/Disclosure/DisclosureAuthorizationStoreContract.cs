using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

/// <summary>What every store of authorizations keeps to.</summary>
public abstract class DisclosureAuthorizationStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly SubjectId Other = new("person-2");
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A store of this test; each call is another writer.</summary>
    protected abstract Task<IDisclosureAuthorizationStore> OpenAsync();

    [SkippableFact]
    public async Task FindAsync_KeptAuthorization_ReturnsItAsKept()
    {
        IDisclosureAuthorizationStore store = await OpenAsync();
        DisclosureAuthorization kept = New(1, Person);
        await store.KeepAsync(Handler, kept);

        DisclosureAuthorization? found = await (await OpenAsync()).FindAsync(Handler, kept.Id);

        Assert.Equal(kept, found);
        Assert.Null(await store.FindAsync(new HandlerId("city-b"), kept.Id));
    }

    [SkippableFact]
    public async Task KeepAsync_KnownId_ChangesNothing()
    {
        IDisclosureAuthorizationStore store = await OpenAsync();
        await store.KeepAsync(Handler, New(1, Person));

        bool isNew = await store.KeepAsync(Handler, New(1, Other));

        Assert.Equal((false, Person), (isNew, (await store.FindAsync(Handler, IdOf(1)))!.SubjectId));
    }

    [SkippableFact]
    public async Task ReadAsync_SeveralPersonsAndOrganizations_ReturnsEachInTheOrderOfIdsAfterACursor()
    {
        IDisclosureAuthorizationStore store = await OpenAsync();
        foreach (int number in (int[])[3, 1, 2])
        {
            await store.KeepAsync(Handler, New(number, Person));
        }

        await store.KeepAsync(Handler, New(4, Other) with { OrganizationId = "other" });
        await store.KeepAsync(new HandlerId("city-b"), New(5, Person));

        Assert.Equal([IdOf(1), IdOf(2), IdOf(3)], await IdsAsync(store.ReadOwnAsync(Handler, Person)));
        Assert.Equal([IdOf(2), IdOf(3)], await IdsAsync(store.ReadOwnAsync(Handler, Person, IdOf(1))));
        Assert.Equal([IdOf(3)], await IdsAsync(store.ReadForAsync(Handler, "federation", IdOf(2))));
        Assert.Equal([IdOf(4)], await IdsAsync(store.ReadForAsync(Handler, "other")));
    }

    [SkippableFact]
    public async Task WithdrawAsync_OwnAuthorization_CountsOnceAndKeepsTheFirstInstant()
    {
        IDisclosureAuthorizationStore store = await OpenAsync();
        await store.KeepAsync(Handler, New(1, Person));

        bool isForeign = await store.WithdrawAsync(Handler, Other, IdOf(1), Start.AddHours(1));
        bool isFirst = await store.WithdrawAsync(Handler, Person, IdOf(1), Start.AddHours(2));
        bool isSecond = await store.WithdrawAsync(Handler, Person, IdOf(1), Start.AddHours(3));

        DisclosureAuthorization found = (await store.FindAsync(Handler, IdOf(1)))!;

        Assert.Equal((false, true, false), (isForeign, isFirst, isSecond));
        Assert.Equal((Start.AddHours(2), true, false), (found.WithdrawnAt, found.Holds(Start.AddHours(1)), found.Holds(Start.AddHours(2))));
    }

    [SkippableFact]
    public async Task EraseAsync_Person_DeletesThePersonsAuthorizationsAlone()
    {
        IDisclosureAuthorizationStore store = await OpenAsync();
        await store.KeepAsync(Handler, New(1, Person));
        await store.KeepAsync(Handler, New(2, Other));

        await store.EraseAsync(Handler, Person);

        Assert.Null(await store.FindAsync(Handler, IdOf(1)));
        Assert.NotNull(await store.FindAsync(Handler, IdOf(2)));
    }

    private static Guid IdOf(int number) => Guid.ParseExact($"{number:x32}", "N");

    private static DisclosureAuthorization New(int number, SubjectId person) => new()
    {
        Id = IdOf(number),
        SubjectId = person,
        OrganizationId = "federation",
        RecipientName = "市残联",
        RecipientContact = "privacy@federation.example",
        Purpose = "上门帮扶",
        Items = DataItemSet.Of(DataItems.MobileNumber, DataItems.CaseReport),
        GivenAt = Start,
        Until = Start.AddDays(30),
    };

    private static async Task<Guid[]> IdsAsync(IAsyncEnumerable<DisclosureAuthorization> found) =>
        [.. (await found.ToListAsync()).Select(authorization => authorization.Id)];
}
