using Microsoft.Data.Sqlite;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Tool.Tests;

public sealed class AuditCommandsTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-tool-");
    private readonly EcdsaRecordSigner _signer = EcdsaRecordSigner.Create();

    private string Database => Path.Combine(_folder.FullName, "city.db");

    private string Checkpoint => Path.Combine(_folder.FullName, "kept.txt");

    private string Key => Path.Combine(_folder.FullName, "public.pem");

    public async Task InitializeAsync()
    {
        using var database = new SqliteYipaiDatabase(Database);
        await database.MigrateAsync();
        using var log = new AuditLog(new DatabaseAuditStore(database, new HandlerId("city")), TimeProvider.System);
        await log.AppendAsync([.. Enumerable.Range(0, 5).Select(number => AuditEvent.Of("case.received").With("case", $"C-{number}"))]);
        await File.WriteAllBytesAsync(Checkpoint, (await log.SignCheckpointAsync("city", _signer)).Write());
        await File.WriteAllTextAsync(Key,
            $"-----BEGIN PUBLIC KEY-----\n{Convert.ToBase64String(_signer.PublicKey.Span)}\n-----END PUBLIC KEY-----\n");
        await log.AppendAsync(AuditEvent.Of("case.closed"));
    }

    [Fact]
    public async Task AuditVerify_UndamagedLog_IsIntactAloneAndAgainstAnOlderCheckpoint()
    {
        ToolRun run = await ToolRun.Of("audit", "verify", Database, "--handler", "city");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("intact\t6 entries\troot ", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.Of("audit", "verify", Database, "--handler", "city", "--checkpoint", Checkpoint, "--key",
            Key)).Code);
    }

    [Theory]
    [InlineData("UPDATE yipai_audit_entry SET content = CAST(replace(CAST(content AS TEXT), 'C-3', 'C-9') AS BLOB) WHERE sequence = 3",
        "EntryChanged\tentry 3")]
    [InlineData("DELETE FROM yipai_audit_entry WHERE sequence = 5", "Truncated\tentry 5")]
    [InlineData("UPDATE yipai_audit_node SET hash = zeroblob(32) WHERE level = 1 AND position = 1", "NodeChanged")]
    [InlineData("DELETE FROM yipai_audit_node WHERE level = 2", "NodeChanged")]
    [InlineData("UPDATE yipai_audit_head SET root_hash = zeroblob(32)", "RootChanged")]
    public async Task AuditVerify_DamagedLog_NamesTheDamageAndItsPlace(string change, string expected)
    {
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = change;
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        ToolRun run = await ToolRun.Of("audit", "verify", Database, "--handler", "city");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("damaged\t", run.Output, StringComparison.Ordinal);
        Assert.Contains(expected, run.Lines);
    }

    [Fact]
    public async Task AuditVerify_LogOfMoreThanOnePageOfNodes_IsReadWhole()
    {
        using var database = new SqliteYipaiDatabase(Database);
        using var log = new AuditLog(new DatabaseAuditStore(database, new HandlerId("city")), TimeProvider.System);
        await log.AppendAsync([.. Enumerable.Range(0, 1500).Select(_ => AuditEvent.Of("case.received"))]);

        // The server still has the file open and its last writes may be in the log beside it.
        ToolRun run = await ToolRun.Of("audit", "verify", Database, "--handler", "city");

        Assert.StartsWith("intact\t1506 entries\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditVerify_InputItCannotVerify_SaysWhyAndCreatesNothing()
    {
        Assert.Equal(2, (await ToolRun.Of("audit", "verify", Database + ".missing", "--handler", "city")).Code);
        Assert.False(File.Exists(Database + ".missing"));
        Assert.Contains("together", (await ToolRun.Of("audit", "verify", Database, "--handler", "city", "--checkpoint", Checkpoint)).Error,
            StringComparison.Ordinal);
        Assert.StartsWith("public.pem: is not a SQLite database", (await ToolRun.Of("audit", "verify", Key, "--handler", "city")).Error,
            StringComparison.Ordinal);
        ToolRun other = await ToolRun.Of("audit", "verify", Database, "--handler", "ciyt");
        Assert.Equal((2, "", "city.db: holds no log of this handler. Check --handler.\n"), (other.Code, other.Output, other.Error));
        await File.WriteAllBytesAsync(Database + ".empty", []);
        ToolRun empty = await ToolRun.Of("audit", "verify", Database + ".empty", "--handler", "city");
        Assert.Equal((2, "city.db.empty: does not have the tables of an audit log. Name the SQLite file of Yipai.EntityFrameworkCore.\n"),
            (empty.Code, empty.Error));
    }

    public Task DisposeAsync()
    {
        _signer.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
