using Yipai.EntityFrameworkCore.Accounts;
using Yipai.EntityFrameworkCore.Contacts;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Contacts;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Tests.Contacts;

/// <summary>What every store of contact matching keeps to.</summary>
public abstract class ContactStoreContract
{
    private const string Number = "13804110002";

    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Asker = new("person-1");
    private static readonly SubjectId Found = new("person-2");
    private static readonly DateOnly Day = new(2026, 11, 30);
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task FindAsync_SwitchOnAndOff_FindsOnlyWhileOn()
    {
        (IContactStore store, IAccountStore accounts) = await OpenAsync();
        await accounts.OpenAsync(Handler, new StoredAccount(Found, "runner", Number, "hash"));

        SubjectId? before = await store.FindAsync(Handler, Number);
        await store.SetFindableAsync(Handler, Found, true);
        await store.SetFindableAsync(Handler, Found, true);
        SubjectId? on = await store.FindAsync(Handler, Number);
        SubjectId? elsewhere = await store.FindAsync(new HandlerId("city-b"), Number);
        await store.SetFindableAsync(Handler, Found, false);

        Assert.Equal((null, Found, null), (before, on, elsewhere));
        Assert.Null(await store.FindAsync(Handler, Number));
    }

    [SkippableFact]
    public async Task NoteQuestionAsync_SameQuestionOrOtherDay_CountsOnceForItsDay()
    {
        (IContactStore store, _) = await OpenAsync();

        await store.NoteQuestionAsync(Handler, Asker, Day, "a");
        await store.NoteQuestionAsync(Handler, Asker, Day, "a");
        await store.NoteQuestionAsync(Handler, Asker, Day.AddDays(1), "c");

        Assert.Equal(2, await store.NoteQuestionAsync(Handler, Asker, Day, "b"));
        Assert.True(await store.HasQuestionAsync(Handler, Asker, Day, "a"));
        Assert.False(await store.HasQuestionAsync(Handler, Asker, Day, "c"));
        Assert.Equal(0, await store.CountQuestionsAsync(Handler, Found, Day));
    }

    [SkippableFact]
    public async Task LinkAsync_SamePairInEitherDirection_GivesTheFirst()
    {
        (IContactStore store, _) = await OpenAsync();
        ContactLink first = New("a");

        await store.LinkAsync(Handler, first);
        ContactLink again = await store.LinkAsync(Handler, New("b"));
        ContactLink back = await store.LinkAsync(Handler, New("c") with { AskerId = Found, FoundId = Asker });

        Assert.Equal((first, first), (again, back));
    }

    [SkippableFact]
    public async Task ChangeAsync_AnswerOfTheFound_IsReadByBoth()
    {
        (IContactStore store, _) = await OpenAsync();
        await store.LinkAsync(Handler, New("a"));

        await store.ChangeAsync(Handler, New("a") with { FoundAgrees = true });

        Assert.True(Assert.Single(await store.ReadAsync(Handler, Asker, null)).IsOpen);
        Assert.True(Assert.Single(await store.ReadAsync(Handler, Found, null)).IsOpen);
        Assert.Empty(await store.ReadAsync(Handler, Found, "a"));
    }

    [SkippableFact]
    public async Task EraseAsync_OneOfTheTwo_LeavesNeitherSwitchNorQuestionNorLink()
    {
        (IContactStore store, _) = await OpenAsync();
        await store.SetFindableAsync(Handler, Found, true);
        await store.NoteQuestionAsync(Handler, Found, Day, "a");
        await store.LinkAsync(Handler, New("a"));

        await store.EraseAsync(Handler, Found);

        Assert.False(await store.IsFindableAsync(Handler, Found));
        Assert.Equal(0, await store.CountQuestionsAsync(Handler, Found, Day));
        Assert.Null(await store.FindLinkAsync(Handler, "a"));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static ContactLink New(string id) => new(id, Asker, Found, At, AskerAgrees: true, null);

    private async Task<(IContactStore Contacts, IAccountStore Accounts)> OpenAsync()
    {
        YipaiDatabase database = await OpenDatabaseAsync();
        return (new DatabaseContactStore(database), new DatabaseAccountStore(database));
    }
}
