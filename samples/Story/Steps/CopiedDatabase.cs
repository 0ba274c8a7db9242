using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Samples.Story.Steps;

/// <summary>Holds a copy of the city's audit log, in which somebody changes an entry.</summary>
internal sealed class CopiedDatabase(string path)
{
    public static CopiedDatabase Of(string original, string path)
    {
        Execute(original, $"VACUUM INTO '{path.Replace("'", "''", StringComparison.Ordinal)}'");
        return new CopiedDatabase(path);
    }

    /// <summary>Replaces the bytes of one entry.</summary>
    public void Change(StoredAuditEntry entry, Func<byte[], byte[]> change) => Execute(
        path, "UPDATE yipai_audit_entry SET content = @content WHERE sequence = @sequence",
        ("@content", change(entry.Bytes.ToArray())), ("@sequence", entry.Sequence));

    public async Task<AuditVerification> VerifyAsync(HandlerId handlerId)
    {
        await using ServiceProvider stores = Open(path);
        return await AuditVerifier.VerifyAsync(stores.GetRequiredKeyedService<IAuditStore>(handlerId.Value));
    }

    /// <summary>Opens the stores of a copied file, without the server that wrote it.</summary>
    public static ServiceProvider Open(string path)
    {
        var services = new ServiceCollection();
        services.AddYipaiEntityFrameworkCore().UseSqlite(path);
        return services.BuildServiceProvider();
    }

    private static void Execute(string file, string sql, params (string Name, object Value)[] parameters)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
