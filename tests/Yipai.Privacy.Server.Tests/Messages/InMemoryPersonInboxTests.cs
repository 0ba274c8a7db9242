using Yipai.Privacy.Server.Messages;

namespace Yipai.Privacy.Server.Tests.Messages;

public sealed class InMemoryPersonInboxTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 8, 0, 0, TimeSpan.Zero);

    private readonly InMemoryPersonInbox _inbox = new();

    [Theory]
    [InlineData(PersonMessageKind.Service)]
    [InlineData(PersonMessageKind.Rights)]
    [InlineData(PersonMessageKind.Security)]
    [InlineData(PersonMessageKind.PolicyUpdate)]
    public async Task SendAsync_KindThatNeedsNoConsent_IsInTheInboxOnce(PersonMessageKind kind)
    {
        PersonMessage message = Message(kind);

        Assert.Equal((true, true), (await _inbox.SendAsync(message), await _inbox.SendAsync(message)));

        Assert.Equal([message], await _inbox.ReadAsync(new HandlerId("city"), new SubjectId("person-1")).ToListAsync());
    }

    [Theory, InlineData(PersonMessageKind.Unspecified), InlineData(PersonMessageKind.Personalized),
        InlineData(PersonMessageKind.Advertising)]
    public async Task SendAsync_NoDecision_SendsNothing(PersonMessageKind kind)
    {
        Assert.False(await _inbox.SendAsync(Message(kind)));

        Assert.Empty(await _inbox.ReadAsync(new HandlerId("city"), new SubjectId("person-1")).ToListAsync());
    }

    [Fact]
    public async Task SendAsync_AdvertisingThatTheGuardDenied_SendsNothing()
    {
        var options = new YipaiPrivacyOptions();
        options.UseDemonstrationHandler();

        ProcessingDecision denied = new PrivacyGuard(options)
            .Decide(new(Activities.ReportCase, DataItems.CaseReport) { Now = Now }, ConsentState.Empty);

        Assert.False(await _inbox.SendAsync(Message(PersonMessageKind.Advertising) with { Decision = denied }));
    }

    [Theory, InlineData(MessageChannel.TextMessage), InlineData(MessageChannel.Mail), InlineData(MessageChannel.Push)]
    public async Task SendAsync_ChannelThatTheInboxLacks_ReturnsFalse(MessageChannel channel) =>
        Assert.False(await _inbox.SendAsync(Message(PersonMessageKind.Service), channel));

    [Fact]
    public async Task ReadAsync_AnotherPerson_GetsNothing()
    {
        await _inbox.SendAsync(Message(PersonMessageKind.Service));

        Assert.Empty(await _inbox.ReadAsync(new HandlerId("city"), new SubjectId("person-2")).ToListAsync());
    }

    [Fact]
    public async Task EraseAsync_APerson_LeavesNothingOfThePerson()
    {
        await _inbox.SendAsync(Message(PersonMessageKind.Service));

        await _inbox.EraseAsync(new HandlerId("city"), new SubjectId("person-1"));

        Assert.Empty(await _inbox.ReadAsync(new HandlerId("city"), new SubjectId("person-1")).ToListAsync());
    }

    [Fact]
    public void ToString_AMessage_HasNeitherPersonNorText() =>
        Assert.Equal("message 00000000000000000000000000000007 Service", Message(PersonMessageKind.Service).ToString());

    private static PersonMessage Message(PersonMessageKind kind) =>
        new(new Guid("00000000-0000-0000-0000-000000000007"), new HandlerId("city"), new SubjectId("person-1"), kind, "标题", "正文", Now);
}
