using Yipai.Cases.Reporting;

namespace Yipai.Client.Tests.Drafts;

public sealed class InMemoryDraftStoreTests : DraftStoreContract
{
    protected override IDraftStore Store { get; } = new InMemoryDraftStore();
}
