using Microsoft.Data.Sqlite;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy.Audit;

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
        using var log = new AuditLog(new DatabaseAuditStore(database, "city"), TimeProvider.System);
        await log.AppendAsync([.. Enumerable.Range(0, 5).Select(number => AuditEvent.Of("case.received").With("case", $"C-{number}"))]);
        await File.WriteAllBytesAsync(Checkpoint, (await log.SignCheckpointAsync("city", _signer)).Write());
        await File.WriteAllTextAsync(Key, $"-----BEGIN PUBLIC KEY-----\n{Convert.ToBase64String(_signer.PublicKey.Span)}\n-----END PUBLIC KEY-----\n");
        await log.AppendAsync(AuditEvent.Of("case.closed"));
    }

    [Fact]
    public async Task A_log_is_intact_by_itself_and_against_an_older_checkpoint()
    {
        ToolRun run = await ToolRun.Of("audit", "verify", Database, "--handler", "city");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("intact\t6 entries\troot ", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.Of("audit", "verify", Database, "--handler", "city", "--checkpoint", Checkpoint, "--key", Key)).Code);
    }

    [Fact]
    public async Task A_changed_entry_is_named()
    {
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE yipai_audit_entry SET content = CAST(replace(CAST(content AS TEXT), 'C-3', 'C-9') AS BLOB) WHERE sequence = 3";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        ToolRun run = await ToolRun.Of("audit", "verify", Database, "--handler", "city");
        Assert.Equal(1, run.Code);
        Assert.Contains("EntryChanged\tentry 3", run.Lines);
    }

    [Fact]
    public async Task A_missing_database_half_a_pair_and_another_file_are_told()
    {
        Assert.Equal(2, (await ToolRun.Of("audit", "verify", Database + ".missing", "--handler", "city")).Code);
        Assert.False(File.Exists(Database + ".missing"));
        Assert.Contains("together", (await ToolRun.Of("audit", "verify", Database, "--handler", "city", "--checkpoint", Checkpoint)).Error, StringComparison.Ordinal);
        Assert.StartsWith("YP0402", (await ToolRun.Of("audit", "verify", Key, "--handler", "city")).Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync()
    {
        _signer.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
