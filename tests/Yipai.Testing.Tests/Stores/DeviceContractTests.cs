using System.Text;
using Yipai.Cases.Reporting;
using Yipai.Client.Storage;
using Yipai.Client.Tests.Consent;
using Yipai.Client.Tests.Drafts;
using Yipai.Client.Tests.Outbox;
using Yipai.Testing.Stores;

namespace Yipai.Testing.Tests.Stores;

public sealed class DeviceOutboxTests : OutboxContract
{
    protected override IOutbox Outbox { get; } = new DeviceStorage().OpenProcess().Outbox;

    protected override async Task<(string Payload, int Photos)> ReadStoredAsync(Guid entryId)
    {
        OutboxEntry stored = (await Outbox.FindAsync(entryId))!;
        return (Encoding.UTF8.GetString(stored.Payload.Span), stored.Photos.Count);
    }
}

public sealed class DeviceDraftStoreTests : DraftStoreContract
{
    protected override IDraftStore Store { get; } = new DeviceStorage().OpenProcess().Drafts;
}

public sealed class DeviceReceiptStoreTests : ReceiptStoreContract
{
    protected override IReceiptStore Store { get; } = new DeviceStorage().OpenProcess().Receipts;
}
