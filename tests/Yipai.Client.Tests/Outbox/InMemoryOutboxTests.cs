using Yipai.Client.Outbox;

namespace Yipai.Client.Tests.Outbox;

public sealed class InMemoryOutboxTests : OutboxContract
{
    protected override IOutbox Outbox { get; } = new InMemoryOutbox();
}
