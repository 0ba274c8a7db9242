using Yipai.EntityFrameworkCore.Accounts;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Tests.Accounts;

/// <summary>What the stores of accounts, sessions, receipts and notices keep to on every database.</summary>
public abstract class AccountStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly StoredAccount Account = new(Person, "walker", "13804110001", "hash-1");
    private static readonly DateTimeOffset Later = new(2027, 2, 28, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The database of this test; each call is another writer.</summary>
    protected abstract Task<YipaiDatabase> OpenAsync();

    [SkippableFact]
    public async Task OpenAsync_NewAccount_IsFoundByPersonAndByName()
    {
        await new DatabaseAccountStore(await OpenAsync()).OpenAsync(Handler, Account);
        var other = new DatabaseAccountStore(await OpenAsync());

        (StoredAccount? ByPerson, StoredAccount? ByName) found =
            (await other.FindAsync(Handler, Person), await other.FindByNameAsync(Handler, "walker"));

        Assert.Equal((Account, Account), found);
    }

    [SkippableFact]
    public async Task ListAsync_SeveralAccounts_ReturnsThoseOfTheHandlerPageByPage()
    {
        var store = new DatabaseAccountStore(await OpenAsync());
        foreach (int number in (int[])[3, 1, 2])
        {
            await store.OpenAsync(Handler, new StoredAccount(new SubjectId($"person-{number}"), $"name-{number}", "13804110001", "hash"));
        }

        await store.OpenAsync(new HandlerId("city-b"), new StoredAccount(new SubjectId("person-4"), "name-4", "13804110001", "hash"));

        IReadOnlyList<SubjectId> first = await store.ListAsync(Handler, null, 2);
        IReadOnlyList<SubjectId> second = await store.ListAsync(Handler, first[^1], 2);

        Assert.Equal(["person-1", "person-2"], first.Select(person => person.Value));
        Assert.Equal(["person-3"], second.Select(person => person.Value));
    }

    [SkippableTheory]
    [InlineData("person-1", "runner")]
    [InlineData("person-2", "walker")]
    public async Task OpenAsync_PersonOrNameHasAnAccount_ChangesNothing(string person, string name)
    {
        var store = new DatabaseAccountStore(await OpenAsync());
        await store.OpenAsync(Handler, Account);

        bool isOpened = await store.OpenAsync(Handler, new StoredAccount(new SubjectId(person), name, "13900000000", "hash-2"));

        Assert.False(isOpened);
        Assert.Equal(Account, await store.FindAsync(Handler, Person));
    }

    [SkippableFact]
    public async Task OpenAsync_NameOfAnotherHandlersAccount_IsFree()
    {
        var store = new DatabaseAccountStore(await OpenAsync());

        await store.OpenAsync(Handler, Account);

        Assert.True(await store.OpenAsync(new HandlerId("city-b"), Account));
    }

    [SkippableFact]
    public async Task FreezeAsync_OpenAccount_EndsItsSessionsOnce()
    {
        var store = new DatabaseAccountStore(await OpenAsync());
        await store.OpenAsync(Handler, Account);
        await store.KeepSessionAsync(Handler, new StoredSession("token-1", Person, Later));

        Assert.True(await store.FreezeAsync(Handler, Person, Later));

        Assert.False(await store.FreezeAsync(Handler, Person, Later.AddDays(1)));
        Assert.Null(await store.FindSessionAsync(Handler, "token-1"));
        Assert.Equal(Account with { FrozenAt = Later }, await store.FindAsync(Handler, Person));
    }

    [SkippableFact]
    public async Task ChangeAsync_FrozenAccount_StaysFrozen()
    {
        var store = new DatabaseAccountStore(await OpenAsync());
        await store.OpenAsync(Handler, Account);
        await store.FreezeAsync(Handler, Person, Later);

        await store.ChangeAsync(Handler, Account with { MobileNumber = "13900000000" });

        Assert.Equal(Later, (await store.FindAsync(Handler, Person))!.FrozenAt);
    }

    [SkippableTheory]
    [InlineData("hash-1", true)]
    [InlineData("hash-0", false)]
    public async Task RenewPasswordAsync_ExpectedHash_LiftsTheFreezeOnlyWhenItIsThePresentOne(string expected, bool isRenewed)
    {
        var store = new DatabaseAccountStore(await OpenAsync());
        await store.OpenAsync(Handler, Account);
        await store.FreezeAsync(Handler, Person, Later);

        Assert.Equal(isRenewed, await store.RenewPasswordAsync(Handler, Person, expected, "hash-2"));

        StoredAccount found = (await store.FindAsync(Handler, Person))!;
        Assert.Equal((isRenewed, isRenewed ? "hash-2" : "hash-1"), (found.FrozenAt is null, found.PasswordHash));
    }

    [SkippableTheory]
    [InlineData("runner", true)]
    [InlineData("walker", true)]
    [InlineData("taken", false)]
    public async Task ChangeAsync_NewName_IsRefusedOnlyIfAnotherHasIt(string name, bool isChanged)
    {
        var store = new DatabaseAccountStore(await OpenAsync());
        await store.OpenAsync(Handler, Account);
        await store.OpenAsync(Handler, new StoredAccount(new SubjectId("person-2"), "taken", "13900000000", "hash-2"));

        bool result = await store.ChangeAsync(Handler, Account with { AccountName = name });

        Assert.Equal((isChanged, isChanged ? name : "walker"), (result, (await store.FindAsync(Handler, Person))!.AccountName));
    }

    [SkippableFact]
    public async Task EraseAsync_AccountWithSessions_LeavesNeither()
    {
        var store = new DatabaseAccountStore(await OpenAsync());
        await store.OpenAsync(Handler, Account);
        await store.KeepSessionAsync(Handler, new StoredSession("token-hash", Person, Later));

        await store.EraseAsync(Handler, Person);

        Assert.Null(await store.FindAsync(Handler, Person));
        Assert.Null(await store.FindSessionAsync(Handler, "token-hash"));
        Assert.False(await store.HoldAsync(Handler, Person));
    }

    [SkippableFact]
    public async Task EndSessionAsync_OneOfTwo_LeavesTheOther()
    {
        var store = new DatabaseAccountStore(await OpenAsync());
        var kept = new StoredSession("second", Person, Later);
        await store.KeepSessionAsync(Handler, new StoredSession("first", Person, Later));
        await store.KeepSessionAsync(Handler, kept);

        await store.EndSessionAsync(Handler, "first");

        Assert.Null(await store.FindSessionAsync(Handler, "first"));
        Assert.Equal(kept, await store.FindSessionAsync(Handler, "second"));
    }

    [SkippableFact]
    public async Task HoldAsync_AccountIsClosedMeanwhile_ClosingWaitsForTheUnit()
    {
        YipaiDatabase database = await OpenAsync();
        var store = new DatabaseAccountStore(database);
        var other = new DatabaseAccountStore(await OpenAsync());
        await store.OpenAsync(Handler, Account);
        Task? erasing = null;

        bool isThereAtTheEnd = await new DatabaseUnitOfWork(database).RunAsync(async stop =>
        {
            await store.HoldAsync(Handler, Person, stop);
            erasing = Task.Run(() => other.EraseAsync(Handler, Person, CancellationToken.None).AsTask(), CancellationToken.None);
            await Task.Delay(TimeSpan.FromMilliseconds(300), stop);
            return await store.HoldAsync(Handler, Person, stop);
        });
        await erasing!;

        Assert.True(isThereAtTheEnd);
        Assert.Null(await store.FindAsync(Handler, Person));
    }

    [SkippableFact]
    public async Task FindAsync_KeptReceipts_GivesThoseOfThePersonUntilTheyAreErased()
    {
        var store = new DatabaseReceiptStore(await OpenAsync());
        Guid entry = Guid.NewGuid();
        await store.KeepAsync(Handler, Person, entry, new byte[] { 1, 2 });
        await store.KeepAsync(Handler, Person, entry, new byte[] { 3 });

        byte[] found = (await store.FindAsync(Handler, Person, [entry, Guid.NewGuid()]))[entry].ToArray();
        await store.EraseAsync(Handler, Person);

        Assert.Equal([1, 2], found);
        Assert.Empty(await store.FindAsync(Handler, Person, [entry]));
    }

    [SkippableFact]
    public async Task ReadAsync_KeptProfiles_GivesTheFirstOfEachTextNewestFirst()
    {
        var store = new DatabaseCityProfileStore(await OpenAsync());
        await store.KeepAsync(Handler, "text-1", new byte[] { 1 }, Later);
        await store.KeepAsync(Handler, "text-2", new byte[] { 2 }, Later.AddDays(1));
        await store.KeepAsync(Handler, "text-1", new byte[] { 3 }, Later.AddDays(2));

        IReadOnlyList<ReadOnlyMemory<byte>> profiles = await store.ReadAsync(Handler);

        Assert.Equal([2, 1], profiles.Select(profile => (int)profile.Span[0]));
    }
}
