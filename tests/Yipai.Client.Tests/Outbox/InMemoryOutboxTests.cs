using Yipai.Client.Outbox;
using Yipai.Client.Storage;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

public sealed class InMemoryOutboxTests : OutboxContract
{
    private readonly InMemoryOutbox _outbox = new();

    protected override IOutbox Outbox => _outbox;

    protected override Task<(string Payload, int Photos)> ReadStoredAsync(Guid entryId)
    {
        OutboxEntry? kept = _outbox.Find(entryId);
        return Task.FromResult((Text(kept), kept!.Photos.Count));
    }
}
