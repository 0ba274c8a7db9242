using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Databases;

public sealed class SqliteDatabaseTests : DatabaseContract, IDisposable
{
    private readonly ScratchFolder _folder = new();

    protected override string ContextName => "SqliteYipaiContext";

    protected override string Columns => """
        SELECT t.name, c.name, c.type, c."notnull", c.pk FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
        """;

    private string ConnectionString => new SqliteConnectionStringBuilder { DataSource = _folder.Database, Pooling = false }.ToString();

    [Fact]
    public async Task MigrateAsync_FileOfAnotherProgram_IsLeftAsItWas()
    {
        Execute("CREATE TABLE cookies (host TEXT); INSERT INTO cookies VALUES ('a')");
        byte[] before = await File.ReadAllBytesAsync(_folder.Database);
        using (YipaiDatabase database = Open())
        {
            Assert.Equal("YP0403", await FailAsync(() => database.MigrateAsync()));
            Assert.Equal("YP0403", await FailAsync(() => ReadAsync(database, new SubjectId("a"))));
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Database));
    }

    [Fact]
    public async Task MigrateAsync_FileThatIsNoDatabase_IsLeftAsItWas()
    {
        byte[] before = [.. Enumerable.Repeat((byte)'x', 4096)];
        await File.WriteAllBytesAsync(_folder.Database, before);
        using (YipaiDatabase database = Open())
        {
            Assert.Equal("YP0402", await FailAsync(() => database.MigrateAsync()));
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Database));
    }

    [Fact]
    public async Task MigrateAsync_MissingFolder_IsReported()
    {
        using var database = new SqliteYipaiDatabase(_folder.At("missing/city.db"));

        Assert.Equal("YP0407", await FailAsync(() => database.MigrateAsync()));
    }

    [Fact]
    public async Task MigrateAsync_NewDatabase_LetsReadersReadWhileTheWriterWrites()
    {
        using YipaiDatabase database = Open();

        await database.MigrateAsync();

        Assert.Equal("wal", Read("PRAGMA journal_mode").Single()[0]);
    }

    public void Dispose() => _folder.Dispose();

    protected override YipaiDatabase Open() => new SqliteYipaiDatabase(_folder.Database);

    protected override DbConnection Connect() => new SqliteConnection(ConnectionString);

    protected override void Configure(DbContextOptionsBuilder options) => options.UseSqlite(ConnectionString);
}
