using Yipai.EntityFrameworkCore.Databases;

namespace Yipai.EntityFrameworkCore.Tests.Audit;

public sealed class SqliteAuditStoreTests : DatabaseAuditStoreContract
{
    private readonly ScratchFolder _folder = new();

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }

    protected override YipaiDatabase Connect() => new SqliteYipaiDatabase(_folder.Database);
}
