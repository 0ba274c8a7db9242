using Microsoft.Data.Sqlite;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Server.Audit;

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
        using var database = new SqliteYipaiDatabase(path);
        return await AuditVerifier.VerifyAsync(new DatabaseAuditStore(database, handlerId));
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
