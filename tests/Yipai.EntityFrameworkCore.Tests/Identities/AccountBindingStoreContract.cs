using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Identities;
using Yipai.Privacy;
using Yipai.Privacy.Server.Identities;

namespace Yipai.EntityFrameworkCore.Tests.Identities;

/// <summary>What every store of bound accounts keeps to.</summary>
public abstract class AccountBindingStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly SubjectId Other = new("person-2");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task TakeAsync_EightCallersAtOnce_OneGetsTheAttemptWhole()
    {
        IAccountBindingStore store = await OpenAsync();
        var attempt = new BindingAttempt("a", "neighbour", Person, At.AddMinutes(10));
        await store.BeginAsync(Handler, attempt, At);

        BindingAttempt?[] taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.TakeAsync(Handler, "a").AsTask()));

        Assert.Equal(attempt, Assert.Single(taken, one => one is not null));
    }

    [SkippableFact]
    public async Task BeginAsync_UsedId_KeepsTheFirstUntilItExpires()
    {
        IAccountBindingStore store = await OpenAsync();
        await store.BeginAsync(Handler, new BindingAttempt("a", "neighbour", null, At.AddMinutes(10)), At);

        bool isSecond = await store.BeginAsync(Handler, new BindingAttempt("a", "neighbour", Other, At.AddHours(1)), At.AddMinutes(9));
        bool isThird = await store.BeginAsync(Handler, new BindingAttempt("a", "neighbour", Other, At.AddHours(1)), At.AddMinutes(11));

        Assert.Equal((false, true), (isSecond, isThird));
        Assert.Equal(Other, (await store.TakeAsync(Handler, "a"))!.SubjectId);
    }

    [SkippableFact]
    public async Task BindAsync_SameAccountAgain_KeepsTheNewerValuesOnly()
    {
        IAccountBindingStore store = await OpenAsync();
        await store.BindAsync(Handler, New("p-1", Person, "旧名"));

        bool isKept = await store.BindAsync(Handler, New("p-1", Person, "新名"));

        Assert.True(isKept);
        AccountBinding read = Assert.Single(await (await OpenAsync()).ReadAsync(Handler, Person));
        Assert.Equal(("p-1", "新名"), (read.Pseudonym, read.Claims["nickname"]));
    }

    [SkippableTheory]
    [InlineData("p-1", "person-2")]
    [InlineData("p-2", "person-1")]
    public async Task BindAsync_AccountOfAnotherOrASecondAccount_ChangesNothing(string pseudonym, string person)
    {
        IAccountBindingStore store = await OpenAsync();
        await store.BindAsync(Handler, New("p-1", Person, "海边的人"));

        bool isKept = await store.BindAsync(Handler, New(pseudonym, new SubjectId(person), "别人"));

        Assert.False(isKept);
        AccountBinding? read = await store.FindAsync(Handler, "neighbour", "p-1");
        Assert.Equal((Person, "海边的人"), (read!.SubjectId, read.Claims["nickname"]));
        Assert.Null(await store.FindAsync(Handler, "neighbour", "p-2"));
    }

    [SkippableFact]
    public async Task UnbindAsync_OnePerson_LeavesTheOthers()
    {
        IAccountBindingStore store = await OpenAsync();
        await store.BindAsync(Handler, New("p-1", Person, "海边的人"));
        await store.BindAsync(Handler, New("p-2", Other, "山上的人"));

        bool first = await store.UnbindAsync(Handler, Person, "neighbour");
        bool second = await store.UnbindAsync(Handler, Person, "neighbour");

        Assert.Equal((true, false), (first, second));
        Assert.Empty(await store.ReadAsync(Handler, Person));
        Assert.Single(await store.ReadAsync(Handler, Other));
    }

    [SkippableFact]
    public async Task EraseAsync_BindingAndAttempt_ErasesBoth()
    {
        IAccountBindingStore store = await OpenAsync();
        await store.BindAsync(Handler, New("p-1", Person, "海边的人"));
        await store.BeginAsync(Handler, new BindingAttempt("a", "neighbour", Person, At.AddMinutes(10)), At);

        bool isErased = await store.EraseAsync(Handler, Person);

        Assert.True(isErased);
        Assert.Empty(await store.ReadAsync(Handler, Person));
        Assert.Null(await store.TakeAsync(Handler, "a"));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static AccountBinding New(string pseudonym, SubjectId person, string nickname) =>
        new("neighbour", pseudonym, person, At, new Dictionary<string, string> { ["nickname"] = nickname });

    private async Task<IAccountBindingStore> OpenAsync() => new DatabaseAccountBindingStore(await OpenDatabaseAsync());
}
