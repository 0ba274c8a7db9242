using Yipai.Cases.Reporting;
using Yipai.Client.Tests.Drafts;

namespace Yipai.BrowserContract;

public sealed class BrowserDraftStoreTests : DraftStoreContract
{
    private readonly BrowserStores _stores = new();

    protected override IDraftStore Store => _stores.Drafts;
}
