using Yipai.Client.Storage;
using Yipai.Client.Tests.Consent;

namespace Yipai.BrowserContract;

public sealed class BrowserReceiptStoreTests : ReceiptStoreContract
{
    private readonly BrowserStores _stores = new();

    protected override IReceiptStore Store => _stores.Receipts;
}
