using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Verification;
using Yipai.Privacy;
using Yipai.Privacy.Server.Verification;

namespace Yipai.EntityFrameworkCore.Tests.Verification;

/// <summary>What every store of verifications keeps to.</summary>
public abstract class VerificationStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly SubjectId Other = new("person-2");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task SettleAsync_PendingEntry_GivesItBackWhole()
    {
        IVerificationStore store = await OpenAsync();
        await store.ClaimAsync(Handler, New("a"), At);

        bool isSettled = await store.SettleAsync(Handler, "a", VerificationState.Pending, VerificationState.Passed);
        bool isAgain = await store.SettleAsync(Handler, "a", VerificationState.Pending, VerificationState.Failed);

        Assert.Equal((true, false), (isSettled, isAgain));
        Assert.Equal(
            New("a") with { State = VerificationState.Passed }, await (await OpenAsync()).FindAsync(Handler, "a"));
    }

    [SkippableTheory]
    [InlineData(0, false), InlineData(1, true)]
    public async Task ClaimAsync_KnownPendingEntry_TakesItOverOnceItIsStale(int staleMinutes, bool isTaken)
    {
        IVerificationStore store = await OpenAsync();
        await store.ClaimAsync(Handler, New("a"), At);

        Assert.Equal(isTaken, await store.ClaimAsync(Handler, New("a") with { AskedAt = At.AddHours(1) }, At.AddMinutes(staleMinutes)));

        Assert.Equal(isTaken ? At.AddHours(1) : At, (await store.FindAsync(Handler, "a"))!.AskedAt);
    }

    [SkippableFact]
    public async Task ClaimAsync_EntryOfAnotherOrDecided_ChangesNothing()
    {
        IVerificationStore store = await OpenAsync();
        await store.ClaimAsync(Handler, New("a"), At);
        await store.ClaimAsync(Handler, New("b"), At);
        await store.SettleAsync(Handler, "b", VerificationState.Pending, VerificationState.Failed);

        bool ofAnother = await store.ClaimAsync(Handler, New("a") with { SubjectId = Other }, At.AddDays(1));
        bool decided = await store.ClaimAsync(Handler, New("b"), At.AddDays(1));

        Assert.Equal((false, false), (ofAnother, decided));
        Assert.Equal(Person, (await store.FindAsync(Handler, "a"))!.SubjectId);
    }

    [SkippableTheory]
    [InlineData(VerificationState.Pending, false), InlineData(VerificationState.Passed, true)]
    [InlineData(VerificationState.Failed, false), InlineData(VerificationState.PassedByReview, true)]
    public async Task HasPassedAsync_EachState_CountsThePassedOnes(VerificationState state, bool hasPassed)
    {
        IVerificationStore store = await OpenAsync();
        await store.ClaimAsync(Handler, New("a"), At);
        await store.SettleAsync(Handler, "a", VerificationState.Pending, state);

        Assert.Equal((hasPassed, false), (await store.HasPassedAsync(Handler, Person), await store.HasPassedAsync(Handler, Other)));
    }

    [SkippableFact]
    public async Task ReleaseAsync_PendingAndDecidedEntry_RemovesThePendingOne()
    {
        IVerificationStore store = await OpenAsync();
        await store.ClaimAsync(Handler, New("a"), At);
        await store.ClaimAsync(Handler, New("b"), At);
        await store.SettleAsync(Handler, "b", VerificationState.Pending, VerificationState.Passed);

        await store.ReleaseAsync(Handler, "a");
        await store.ReleaseAsync(Handler, "b");

        Assert.Equal("b", Assert.Single(await store.ReadAsync(Handler, Person, null)).Id);
    }

    [SkippableFact]
    public async Task EraseBeforeAsync_OldAndNewEntry_ErasesTheOldOne()
    {
        IVerificationStore store = await OpenAsync();
        await store.ClaimAsync(Handler, New("a"), At);
        await store.ClaimAsync(Handler, New("b") with { AskedAt = At.AddDays(1) }, At);

        int erased = await store.EraseBeforeAsync(Handler, At.AddDays(1));

        Assert.Equal((1, "b"), (erased, Assert.Single(await store.ReadAsync(Handler, Person, null)).Id));
    }

    [SkippableFact]
    public async Task EraseAsync_OnePerson_LeavesTheOthers()
    {
        IVerificationStore store = await OpenAsync();
        await store.ClaimAsync(Handler, New("a"), At);
        await store.ClaimAsync(Handler, New("b") with { SubjectId = Other }, At);

        await store.EraseAsync(Handler, Person);

        Assert.Empty(await store.ReadAsync(Handler, Person, null));
        Assert.Single(await store.ReadAsync(Handler, Other, null));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static VerificationEntry New(string id) => new(id, Person, "national-identity", "local-national", At);

    private async Task<IVerificationStore> OpenAsync() => new DatabaseVerificationStore(await OpenDatabaseAsync());
}
