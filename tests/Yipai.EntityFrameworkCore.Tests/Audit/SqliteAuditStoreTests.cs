using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;

namespace Yipai.EntityFrameworkCore.Tests.Audit;

public sealed class SqliteAuditStoreTests : DatabaseAuditStoreContract
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task ForgetOpeningAsync_Salt_IsInNoFile()
    {
        var store = (DatabaseAuditStore)await OpenAsync();
        await AppendAsync(store, 20);

        byte[] salt = (await store.FindOpeningAsync(7, "reporter"))!.Salt.ToArray();

        Assert.True(IsInAFile(salt));
        await store.ForgetOpeningAsync(7, "reporter");
        Assert.False(IsInAFile(salt));
    }

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }

    private bool IsInAFile(byte[] bytes) =>
        Directory.GetFiles(Path.GetDirectoryName(_folder.Database)!).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0);

    protected override YipaiDatabase Connect() => new SqliteYipaiDatabase(_folder.Database);
}
