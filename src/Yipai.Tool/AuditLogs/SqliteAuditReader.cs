using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Tool.AuditLogs;

/// <summary>Reads one handler's audit log from a SQLite file.</summary>
/// <remarks>
/// It reads the tables of <c>Yipai.EntityFrameworkCore</c> without that package, because reflection builds that package's model, which
/// cannot be compiled ahead of time. All reads are in one transaction, because a server may append meanwhile. A value of the wrong type
/// counts as empty, and no hash matches an empty value.
/// </remarks>
internal sealed class SqliteAuditReader : IAuditStore, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _handlerId;

    /// <summary>Opens the file for reading only.</summary>
    /// <exception cref="SqliteException">The file cannot be opened, or is not a database.</exception>
    public SqliteAuditReader(string path, string handlerId)
    {
        _handlerId = handlerId;
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        _connection = new SqliteConnection(connection.ToString());
        _connection.Open();
        using SqliteCommand begin = Command("BEGIN");
        begin.ExecuteNonQuery();
    }

    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(
        long from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using SqliteCommand command = Command(
            "SELECT sequence, content, leaf_hash FROM yipai_audit_entry "
            + "WHERE handler_id = $handler AND sequence >= $from ORDER BY sequence",
            ("$from", from));
        using SqliteDataReader row = command.ExecuteReader();
        while (await row.ReadAsync(cancellationToken))
        {
            yield return new StoredAuditEntry(row.GetInt64(0), Bytes(row.GetValue(1)), Bytes(row.GetValue(2)));
        }
    }

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default)
    {
        using SqliteCommand command = Command("SELECT size, root_hash FROM yipai_audit_head WHERE handler_id = $handler");
        using SqliteDataReader row = command.ExecuteReader();
        return ValueTask.FromResult(row.Read() ? new AuditTreeHead(row.GetInt64(0), Bytes(row.GetValue(1))) : null);
    }

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(
        IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default)
    {
        using SqliteCommand leaf = Command(
            "SELECT leaf_hash FROM yipai_audit_entry WHERE handler_id = $handler AND sequence = $position", ("$position", 0L));
        using SqliteCommand inner = Command(
            "SELECT hash FROM yipai_audit_node WHERE handler_id = $handler AND level = $level AND position = $position",
            ("$position", 0L),
            ("$level", 0L));
        var hashes = new ReadOnlyMemory<byte>[nodes.Count];
        for (int place = 0; place < hashes.Length; place++)
        {
            SqliteCommand command = nodes[place].Level == 0 ? leaf : inner;
            command.Parameters["$position"].Value = nodes[place].Index;
            if (command == inner)
            {
                command.Parameters["$level"].Value = (long)nodes[place].Level;
            }

            hashes[place] = Bytes(command.ExecuteScalar());
        }

        return ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>(hashes);
    }

    public ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default) => throw ReadOnly();

    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        throw ReadOnly();

    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        throw ReadOnly();

    public void Dispose() => _connection.Dispose();

    private static NotSupportedException ReadOnly() => new("This reader only verifies the log. It cannot append, open or forget anything.");

    private static byte[] Bytes(object? value) => value as byte[] ?? [];

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$handler", _handlerId);
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
