using Yipai.Privacy;
using Yipai.Privacy.Server.Messages;

namespace Yipai.EntityFrameworkCore.Tests.Messages;

/// <summary>What every inbox keeps to.</summary>
public abstract class PersonInboxContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The inbox of this test; each call is another writer.</summary>
    protected abstract Task<IPersonInbox> OpenAsync();

    [SkippableFact]
    public async Task ReadAsync_MessagesSentTwice_GivesEachOnceOldestFirst()
    {
        IPersonInbox inbox = await OpenAsync();
        PersonMessage first = Message(1, At);
        PersonMessage second = Message(2, At.AddHours(1));
        await inbox.SendAsync(second);
        await inbox.SendAsync(first);
        await inbox.SendAsync(second);

        List<PersonMessage> read = await (await OpenAsync()).ReadAsync(Handler, Person).ToListAsync();

        Assert.Equal([first, second], read);
    }

    [SkippableFact]
    public async Task ReadAsync_AfterAPlaceAmongMessagesOfOneInstant_ReadsOnBehindIt()
    {
        IPersonInbox inbox = await OpenAsync();
        PersonMessage[] sent = [Message(1, At), Message(2, At), Message(0xa, At), Message(3, At.AddTicks(1))];
        foreach (PersonMessage message in sent.Reverse())
        {
            await inbox.SendAsync(message);
        }

        List<PersonMessage> read =
            await (await OpenAsync()).ReadAsync(Handler, Person, new InboxPlace(sent[1].At, sent[1].Id)).ToListAsync();

        Assert.Equal(sent[2..], read);
    }

    [SkippableFact]
    public async Task ReadAsync_MoreMessagesThanADatabasePage_GivesEachOnce()
    {
        IPersonInbox inbox = await OpenAsync();
        int[] ids = [.. Enumerable.Range(1, 515)];
        foreach (int id in ids)
        {
            await inbox.SendAsync(Message(id, At));
        }

        List<PersonMessage> read = await inbox.ReadAsync(Handler, Person).ToListAsync();

        Assert.Equal(ids.Select(id => Message(id, At)), read);
    }

    [SkippableFact]
    public async Task ReadAsync_MessageOfAnotherPersonOrHandler_IsNotThere()
    {
        IPersonInbox inbox = await OpenAsync();
        await inbox.SendAsync(Message(1, At) with { SubjectId = new SubjectId("person-2") });

        await inbox.SendAsync(Message(1, At) with { HandlerId = new HandlerId("city-b") });

        Assert.Empty(await inbox.ReadAsync(Handler, Person).ToListAsync());
    }

    [SkippableTheory]
    [InlineData(PersonMessageKind.Advertising, MessageChannel.InApp)]
    [InlineData(PersonMessageKind.Personalized, MessageChannel.InApp)]
    [InlineData(PersonMessageKind.Service, MessageChannel.TextMessage)]
    public async Task SendAsync_MessageThatMayNotBeSentOrOtherChannel_KeepsNothing(PersonMessageKind kind, MessageChannel channel)
    {
        IPersonInbox inbox = await OpenAsync();

        bool isSent = await inbox.SendAsync(Message(1, At) with { Kind = kind }, channel);

        Assert.False(isSent);
        Assert.Empty(await inbox.ReadAsync(Handler, Person).ToListAsync());
    }

    [SkippableFact]
    public async Task EraseAsync_PersonWithMessages_LeavesNone()
    {
        IPersonInbox inbox = await OpenAsync();
        await inbox.SendAsync(Message(1, At));

        await inbox.EraseAsync(Handler, Person);

        Assert.Empty(await inbox.ReadAsync(Handler, Person).ToListAsync());
    }

    private static PersonMessage Message(int id, DateTimeOffset at) => new(
        new Guid(id, 0, 0, new byte[8]), Handler, Person, PersonMessageKind.PolicyUpdate, "标题", "正文", at);
}
