using Yipai.Client.Tests.Consent;
using Yipai.Privacy;

namespace Yipai.BrowserContract;

public sealed class BrowserLedgerTests : LedgerContract
{
    private readonly BrowserStores _stores = new();

    protected override IConsentLedger Ledger => _stores.Ledger;
}
