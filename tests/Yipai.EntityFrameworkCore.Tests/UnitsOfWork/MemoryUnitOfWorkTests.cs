namespace Yipai.EntityFrameworkCore.Tests.UnitsOfWork;

public sealed class MemoryUnitOfWorkTests : UnitOfWorkContract
{
    private protected override Task<UnitStores> OpenAsync() => Task.FromResult(UnitStores.InMemory());
}
