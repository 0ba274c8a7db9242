using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Purchases;
using Yipai.Privacy;
using Yipai.Privacy.Server.Purchases;

namespace Yipai.EntityFrameworkCore.Tests.Purchases;

/// <summary>What every store of orders and rewards keeps to.</summary>
public abstract class PurchaseStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly SubjectId Other = new("person-2");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task ClaimAsync_NewAndKnownEntry_KeepsTheFirstWhole()
    {
        PurchaseEntry coupon = Coupon("a");
        IPurchaseStore store = await OpenAsync();

        bool isNew = await store.ClaimAsync(Handler, coupon, At);
        bool isAgain = await store.ClaimAsync(Handler, coupon with { Points = -5 }, At.AddDays(1));

        Assert.Equal((true, false), (isNew, isAgain));
        Assert.Equal(coupon, await (await OpenAsync()).FindAsync(Handler, "a"));
    }

    [SkippableTheory]
    [InlineData(0, false), InlineData(1, true)]
    public async Task ClaimAsync_PendingOrder_IsTakenOverOnceItIsStale(int staleMinutes, bool isTaken)
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Paid("a"), At);

        bool isClaimed = await store.ClaimAsync(Handler, Paid("a") with { PlacedAt = At.AddHours(1) }, At.AddMinutes(staleMinutes));

        Assert.Equal(isTaken, isClaimed);
    }

    [SkippableFact]
    public async Task ReadBalanceAsync_RewardsAndAnOrder_AddsThemForOnePerson()
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Reward("a"), At);
        await store.ClaimAsync(Handler, Reward("b"), At);
        await store.ClaimAsync(Handler, Coupon("c"), At);
        await store.ClaimAsync(Handler, Reward("d") with { SubjectId = Other }, At);

        int balance = await store.ReadBalanceAsync(Handler, Person);

        Assert.Equal((0, 0), (balance, await store.ReadBalanceAsync(new HandlerId("city-b"), Person)));
        Assert.Equal(50, await store.ReadBalanceAsync(Handler, Other));
    }

    [SkippableFact]
    public async Task SettleAsync_PendingOrder_IsSettledOnce()
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Paid("a"), At);

        bool isSettled = await store.SettleAsync(Handler, "a", PurchaseState.Completed);
        bool isAgain = await store.SettleAsync(Handler, "a", PurchaseState.Refused);

        Assert.Equal((true, false), (isSettled, isAgain));
        Assert.Equal(PurchaseState.Completed, (await store.FindAsync(Handler, "a"))!.State);
    }

    [SkippableFact]
    public async Task ReadOrdersAsync_OrdersAndRewards_GivesTheOrdersOfEverybody()
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Reward("a"), At);
        await store.ClaimAsync(Handler, Paid("b"), At);
        await store.ClaimAsync(Handler, Paid("c") with { SubjectId = Other }, At);

        IReadOnlyList<PurchaseEntry> orders = await store.ReadOrdersAsync(Handler, null);

        Assert.Equal(["b", "c"], orders.Select(order => order.Id));
        Assert.Equal("c", Assert.Single(await store.ReadOrdersAsync(Handler, "b")).Id);
    }

    [SkippableFact]
    public async Task ForfeitAsync_PersonWithEverything_LeavesThePaidOrderAndTheOthers()
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Reward("a"), At);
        await store.ClaimAsync(Handler, Coupon("b"), At);
        await store.ClaimAsync(Handler, Paid("c"), At);
        await store.SettleAsync(Handler, "c", PurchaseState.Completed);
        await store.ClaimAsync(Handler, Paid("d"), At);
        await store.ClaimAsync(Handler, Reward("e") with { SubjectId = Other }, At);

        await store.ForfeitAsync(Handler, Person);

        Assert.Equal("c", Assert.Single(await store.ReadAsync(Handler, Person, null)).Id);
        Assert.Single(await store.ReadAsync(Handler, Other, null));
    }

    [SkippableFact]
    public async Task EraseBeforeAsync_OldEntries_ErasesThePaidOrdersOnly()
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Reward("a"), At);
        await store.ClaimAsync(Handler, Paid("b"), At);
        await store.SettleAsync(Handler, "b", PurchaseState.Completed);
        await store.ClaimAsync(Handler, Paid("c") with { PlacedAt = At.AddDays(1) }, At);
        await store.SettleAsync(Handler, "c", PurchaseState.Completed);

        int erased = await store.EraseBeforeAsync(Handler, At.AddDays(1));

        Assert.Equal(1, erased);
        Assert.Equal(["a", "c"], (await store.ReadAsync(Handler, Person, null)).Select(entry => entry.Id));
    }

    [SkippableFact]
    public async Task RenameAsync_Reward_IsFoundByTheNewIdOnly()
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Reward("a"), At);

        await store.RenameAsync(Handler, "a", "z");

        Assert.Null(await store.FindAsync(Handler, "a"));
        Assert.Equal(Reward("z"), await store.FindAsync(Handler, "z"));
    }

    [SkippableFact]
    public async Task ReleaseAsync_PendingAndSettledOrder_RemovesThePendingOne()
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Paid("a"), At);
        await store.ClaimAsync(Handler, Paid("b"), At);
        await store.SettleAsync(Handler, "b", PurchaseState.Completed);

        await store.ReleaseAsync(Handler, "a");
        await store.ReleaseAsync(Handler, "b");

        Assert.Equal("b", Assert.Single(await store.ReadAsync(Handler, Person, null)).Id);
    }

    [SkippableFact]
    public async Task EraseAsync_OnePerson_LeavesTheOthers()
    {
        IPurchaseStore store = await OpenAsync();
        await store.ClaimAsync(Handler, Reward("a"), At);
        await store.ClaimAsync(Handler, Reward("b") with { SubjectId = Other }, At);

        await store.EraseAsync(Handler, Person);

        Assert.Empty(await store.ReadAsync(Handler, Person, null));
        Assert.Single(await store.ReadAsync(Handler, Other, null));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static PurchaseEntry Reward(string id) => new(id, Person, "", 50, 0, At) { State = PurchaseState.Completed };

    private static PurchaseEntry Coupon(string id) =>
        new(id, Person, "park-coupon", -100, 0, At) { State = PurchaseState.Completed, Coupon = "A1B2C3" };

    private static PurchaseEntry Paid(string id) => new(id, Person, "paper-copy", 0, 500, At);

    private async Task<IPurchaseStore> OpenAsync() => new DatabasePurchaseStore(await OpenDatabaseAsync());
}
