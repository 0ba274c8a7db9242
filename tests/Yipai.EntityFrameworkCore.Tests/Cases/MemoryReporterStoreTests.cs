using Yipai.Cases.Storage;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

public sealed class MemoryReporterStoreTests : ReporterStoreContract
{
    private readonly CaseStores _stores = InMemory(new InMemoryReporterStore());

    protected override Task<CaseStores> OpenAsync() => Task.FromResult(_stores);

    private static CaseStores InMemory(InMemoryReporterStore reporters) => new(new InMemoryCaseStore(reporters), reporters);
}
