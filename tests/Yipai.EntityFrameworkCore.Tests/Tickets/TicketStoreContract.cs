using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Tickets;

/// <summary>What every store of tickets keeps to.</summary>
public abstract class TicketStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly CaseId Shown = new("C20261130-1");
    private static readonly CaseId Other = new("C20261130-2");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The store of this test; each call is another writer.</summary>
    protected abstract Task<ITicketStore> OpenAsync();

    [SkippableFact]
    public async Task FindAsync_KeptTicket_GivesItBackWhole()
    {
        Ticket kept = New("a", TicketKind.Support) with { About = Shown, DueAt = new DateOnly(2026, 12, 21) };

        await (await OpenAsync()).OpenAsync(Handler, kept);

        Assert.Equal(kept, await (await OpenAsync()).FindAsync(Handler, "a"));
    }

    [SkippableFact]
    public async Task OpenAsync_KnownId_ChangesNothing()
    {
        ITicketStore store = await OpenAsync();
        await store.OpenAsync(Handler, New("a", TicketKind.Support));

        bool isNew = await store.OpenAsync(Handler, New("a", TicketKind.Leak));

        Assert.Equal((false, TicketKind.Support), (isNew, (await store.FindAsync(Handler, "a"))!.Kind));
    }

    [SkippableFact]
    public async Task FindAsync_TicketOfAnotherHandler_IsNull()
    {
        ITicketStore store = await OpenAsync();

        await store.OpenAsync(Handler, New("a", TicketKind.Leak));

        Assert.Null(await store.FindAsync(new HandlerId("city-b"), "a"));
    }

    [SkippableFact]
    public async Task ReadOpenAsync_AnsweredTicket_LeavesTheList()
    {
        ITicketStore store = await OpenAsync();
        await store.OpenAsync(Handler, New("later", TicketKind.Leak) with { OpenedAt = At.AddHours(1) });
        await store.OpenAsync(Handler, New("first", TicketKind.Leak));
        await store.OpenAsync(Handler, New("answered", TicketKind.Leak));
        await store.OpenAsync(Handler, New("support", TicketKind.Support));
        await store.AnswerAsync(Handler, "answered", "好的", isUpheld: true);

        IReadOnlyList<Ticket> open = await store.ReadOpenAsync(Handler, TicketKind.Leak);

        Assert.Equal(["first", "later"], open.Select(ticket => ticket.Id));
    }

    [SkippableFact]
    public async Task AnswerAsync_AnsweredTicket_KeepsTheFirstAnswer()
    {
        ITicketStore store = await OpenAsync();
        await store.OpenAsync(Handler, New("a", TicketKind.Leak));
        await store.AnswerAsync(Handler, "a", "first", isUpheld: true);

        bool isTaken = await store.AnswerAsync(Handler, "a", "second", isUpheld: false);

        Ticket kept = (await store.FindAsync(Handler, "a"))!;

        Assert.Equal((false, "first", true), (isTaken, kept.Answer, kept.IsUpheld));
    }

    [SkippableFact]
    public async Task FindHiddenAsync_OpenUpheldAndRefused_GivesTheFirstTwo()
    {
        ITicketStore store = await OpenAsync();
        CaseId refused = new("C20261130-3");
        await store.OpenAsync(Handler, New("open", TicketKind.ShowsMe) with { About = Shown });
        await store.OpenAsync(Handler, New("upheld", TicketKind.ShowsMe) with { About = Other });
        await store.OpenAsync(Handler, New("refused", TicketKind.ShowsMe) with { About = refused });
        await store.OpenAsync(Handler, New("support", TicketKind.Support) with { About = refused });
        await store.AnswerAsync(Handler, "upheld", "好的", isUpheld: true);
        await store.AnswerAsync(Handler, "refused", "不是", isUpheld: false);

        IReadOnlySet<CaseId> hidden = await store.FindHiddenAsync(Handler, [Shown, Other, refused]);

        Assert.True(hidden.SetEquals([Shown, Other]));
    }

    [SkippableFact]
    public async Task EraseAsync_PersonWithTickets_KeepsOnlyWhatHidesACaseWithoutPersonAndWords()
    {
        ITicketStore store = await OpenAsync();
        await store.OpenAsync(Handler, New("shows", TicketKind.ShowsMe) with { SubjectId = Person, About = Shown });
        await store.OpenAsync(Handler, New("support", TicketKind.Support) with { SubjectId = Person });
        await store.OpenAsync(Handler, New("stranger", TicketKind.Leak));

        await store.EraseAsync(Handler, Person);

        Ticket shows = (await store.FindAsync(Handler, "shows"))!;

        Assert.Equal((null, ""), (shows.SubjectId, shows.Text));
        Assert.Null(await store.FindAsync(Handler, "support"));
        Assert.NotNull(await store.FindAsync(Handler, "stranger"));
        Assert.Empty(await store.ReadOwnAsync(Handler, Person));
    }

    private static Ticket New(string id, TicketKind kind) => new(id, kind, SubjectId: null, About: null, "请帮忙", At, DueAt: null);
}
