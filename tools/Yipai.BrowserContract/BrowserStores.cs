using Yipai.Cases;
using Yipai.Client.Browser.Consent;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Browser.Drafts;
using Yipai.Client.Browser.Keys;
using Yipai.Client.Browser.Modules;
using Yipai.Client.Browser.Outbox;
using Yipai.Client.Browser.Sessions;

namespace Yipai.BrowserContract;

/// <summary>The stores on one database of their own, which no other test sees.</summary>
internal sealed class BrowserStores
{
    private readonly BrowserModule _module = new();

    public BrowserStores()
    {
        var name = $"contract-{Guid.NewGuid():N}";
        Database = new BrowserDatabase(_module, name);
        Protector = new WebCryptoProtector(_module, name);
        Outbox = new BrowserOutbox(_module, Database, Protector);
        Drafts = new BrowserDraftStore(Database, Protector, CaseCatalogue.GbT30428);
        Receipts = new BrowserReceiptStore(Database, Protector);
        Ledger = new BrowserConsentLedger(Database, Protector);
        Sessions = new BrowserSessionStore(Database, Protector);
    }

    public BrowserDatabase Database { get; }

    public WebCryptoProtector Protector { get; }

    public BrowserOutbox Outbox { get; }

    public BrowserDraftStore Drafts { get; }

    public BrowserReceiptStore Receipts { get; }

    public BrowserConsentLedger Ledger { get; }

    public BrowserSessionStore Sessions { get; }

    /// <summary>A second set of objects on the same database, as another tab or the same page after a reload has them.</summary>
    public BrowserOutbox Again() => new(_module, new BrowserDatabase(_module, Database.Name), Protector);
}
