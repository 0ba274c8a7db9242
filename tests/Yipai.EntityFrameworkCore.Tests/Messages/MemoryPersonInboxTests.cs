using Yipai.Privacy.Server.Messages;

namespace Yipai.EntityFrameworkCore.Tests.Messages;

public sealed class MemoryPersonInboxTests : PersonInboxContract
{
    private readonly InMemoryPersonInbox _inbox = new();

    protected override Task<IPersonInbox> OpenAsync() => Task.FromResult<IPersonInbox>(_inbox);
}
