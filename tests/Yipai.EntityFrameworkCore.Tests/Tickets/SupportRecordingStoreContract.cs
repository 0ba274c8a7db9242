using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Tickets;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Tickets;

/// <summary>What every store of announced recordings keeps to.</summary>
public abstract class SupportRecordingStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly LastDay = new(2027, 5, 30);

    [SkippableFact]
    public async Task AnnounceAsync_SecondAnnouncement_ChangesNothing()
    {
        ISupportRecordingStore store = await OpenAsync();
        await store.AnnounceAsync(Handler, New("t"));

        Assert.False(await store.AnnounceAsync(Handler, New("t") with { IsCall = false }));

        Assert.Equal(New("t"), await (await OpenAsync()).FindAsync(Handler, "t"));
    }

    [SkippableTheory]
    [InlineData(RecordingState.Announced, false)]
    [InlineData(RecordingState.Agreed, true)]
    [InlineData(RecordingState.Refused, false)]
    public async Task AddAsync_EachState_KeepsWordsOnlyAfterTheAgreement(RecordingState state, bool isKept)
    {
        ISupportRecordingStore store = await OpenAsync();
        await store.AnnounceAsync(Handler, New("t"));
        await store.ChangeAsync(Handler, "t", state);

        Assert.Equal(isKept, await store.AddAsync(Handler, "t", new RecordedWords("w", At, "说了什么")));

        Assert.Equal(isKept ? 1 : 0, (await store.ReadAsync(Handler, "t", null)).Count);
        Assert.False(await store.AddAsync(Handler, "t", new RecordedWords("w", At, "说了什么")));
    }

    [SkippableFact]
    public async Task ChangeAsync_AgreementTakenBack_ErasesTheWords()
    {
        ISupportRecordingStore store = await OpenAgreedAsync("t");

        Assert.True(await store.ChangeAsync(Handler, "t", RecordingState.Refused));

        Assert.False(await store.ChangeAsync(Handler, "t", RecordingState.Refused));
        Assert.Empty(await store.ReadAsync(Handler, "t", null));
    }

    [SkippableFact]
    public async Task ReadAsync_AfterAPlace_GivesTheLaterWords()
    {
        ISupportRecordingStore store = await OpenAgreedAsync("t");
        await store.AddAsync(Handler, "t", new RecordedWords("a", At.AddMinutes(1), "后来"));

        IReadOnlyList<RecordedWords> later = await store.ReadAsync(Handler, "t", new ParticipationPlace(At, "w"));

        Assert.Equal(["w", "a"], (await store.ReadAsync(Handler, "t", null)).Select(words => words.Id));
        Assert.Equal("后来", Assert.Single(later).Text);
    }

    [SkippableTheory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public async Task EraseBeforeAsync_DayAfterTheLastDay_ErasesRecordingAndWords(int day, int erased)
    {
        ISupportRecordingStore store = await OpenAgreedAsync("t");

        Assert.Equal(erased, await store.EraseBeforeAsync(Handler, new DateOnly(2027, 5, day)));

        Assert.Equal(erased == 0, await store.FindAsync(Handler, "t") is not null);
        Assert.Equal(erased == 0, (await store.ReadAsync(Handler, "t", null)).Count == 1);
    }

    [SkippableFact]
    public async Task EraseAsync_OnePerson_LeavesTheOthers()
    {
        ISupportRecordingStore store = await OpenAgreedAsync("t");
        var other = new SubjectId("person-2");
        await store.AnnounceAsync(Handler, New("u") with { SubjectId = other });

        await store.EraseAsync(Handler, Person);

        Assert.Empty(await store.ReadAsync(Handler, "t", null));
        Assert.Empty(await store.ReadOwnAsync(Handler, Person, null));
        Assert.Equal("u", Assert.Single(await store.ReadOwnAsync(Handler, other, null)).TicketId);
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static SupportRecording New(string ticketId) =>
        new(ticketId, Person, IsCall: true, RecordingState.Announced, At, LastDay);

    private async Task<ISupportRecordingStore> OpenAsync() => new DatabaseSupportRecordingStore(await OpenDatabaseAsync());

    /// <summary>A store with a recording that the person agreed to, and words in it.</summary>
    private async Task<ISupportRecordingStore> OpenAgreedAsync(string ticketId)
    {
        ISupportRecordingStore store = await OpenAsync();
        await store.AnnounceAsync(Handler, New(ticketId));
        await store.ChangeAsync(Handler, ticketId, RecordingState.Agreed);
        await store.AddAsync(Handler, ticketId, new RecordedWords("w", At, "说了什么"));
        return store;
    }
}
