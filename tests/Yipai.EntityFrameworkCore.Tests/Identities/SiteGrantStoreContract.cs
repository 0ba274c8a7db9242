using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Identities;
using Yipai.Privacy;
using Yipai.Privacy.Server.Identities;

namespace Yipai.EntityFrameworkCore.Tests.Identities;

/// <summary>What every store of grants for sites keeps to.</summary>
public abstract class SiteGrantStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly SubjectId Other = new("person-2");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task KeepAsync_SecondGrantForASite_ReplacesTheFirst()
    {
        ISiteGrantStore store = await OpenAsync();
        await store.KeepAsync(Handler, New(Person, "旧名"));
        await store.NoteUseAsync(Handler, Person, "park", At.AddHours(1));

        await store.KeepAsync(Handler, New(Person, "新名"));

        SiteGrant read = Assert.Single(await (await OpenAsync()).ReadAsync(Handler, Person));
        Assert.Equal(("新名", At, At.AddHours(1)), (read.Items["account.nickname"], read.AgreedAt, read.LastUsedAt));
    }

    [SkippableFact]
    public async Task TakeAsync_BeforeAndAfterItIsShown_GivesItOnceAfterwards()
    {
        ISiteGrantStore store = await OpenAsync();
        await store.OpenAsync(Handler, SignIn("a", Person), At);

        SiteSignIn? early = await store.TakeAsync(Handler, "a");
        SiteSignIn? shown = await store.ShowAsync(Handler, "a");
        SiteSignIn? again = await store.ShowAsync(Handler, "a");
        SiteSignIn?[] taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.TakeAsync(Handler, "a").AsTask()));

        Assert.Null(early);
        Assert.Equal(SignIn("a", Person), shown);
        Assert.Null(again);
        Assert.Equal(SignIn("a", Person), Assert.Single(taken, one => one is not null));
    }

    [SkippableFact]
    public async Task OpenAsync_UsedId_ReturnsTheFirstUntilItExpires()
    {
        ISiteGrantStore store = await OpenAsync();
        await store.OpenAsync(Handler, SignIn("a", Person), At);

        SiteSignIn second = await store.OpenAsync(Handler, SignIn("a", Other), At.AddMinutes(4));
        SiteSignIn third = await store.OpenAsync(Handler, SignIn("a", Other), At.AddMinutes(6));

        Assert.Equal((Person, Other), (second.SubjectId, third.SubjectId));
    }

    [SkippableFact]
    public async Task WithdrawAsync_GrantWithAWaitingSignIn_ErasesBothAndLeavesOthers()
    {
        ISiteGrantStore store = await OpenAsync();
        await store.KeepAsync(Handler, New(Person, "海边的人"));
        await store.KeepAsync(Handler, New(Other, "山上的人"));
        await store.OpenAsync(Handler, SignIn("a", Person), At);

        bool first = await store.WithdrawAsync(Handler, Person, "park");
        bool second = await store.WithdrawAsync(Handler, Person, "park");

        Assert.Equal((true, false), (first, second));
        Assert.Null(await store.ShowAsync(Handler, "a"));
        Assert.Single(await store.ReadAsync(Handler, Other));
    }

    [SkippableFact]
    public async Task EraseAsync_OnePerson_LeavesTheOthers()
    {
        ISiteGrantStore store = await OpenAsync();
        await store.KeepAsync(Handler, New(Person, "海边的人"));
        await store.KeepAsync(Handler, New(Other, "山上的人"));

        bool isErased = await store.EraseAsync(Handler, Person);

        Assert.True(isErased);
        Assert.Empty(await store.ReadAsync(Handler, Person));
        Assert.Single(await store.ReadAsync(Handler, Other));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static SiteGrant New(SubjectId person, string nickname) =>
        new("park", person, new Dictionary<string, string> { ["account.nickname"] = nickname }, At);

    private static SiteSignIn SignIn(string id, SubjectId person) => new(id, "park", person, "00ff", At.AddMinutes(5));

    private async Task<ISiteGrantStore> OpenAsync() => new DatabaseSiteGrantStore(await OpenDatabaseAsync());
}
