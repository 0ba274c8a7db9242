using System.Data.Common;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Benchmarks;

/// <summary>Compares durable appends to the audit store with plain inserts of the same bytes in the same transactions.</summary>
internal static class AuditAppends
{
    private const int Most = 40_000;

    private static readonly Lazy<List<AuditBatch>> Appends = new(Record);

    public static void Measure(string name, YipaiDatabase database, Func<DbConnection> connect)
    {
        var store = new DatabaseAuditStore(database, new HandlerId("city-a"));
        using DbConnection connection = connect();
        connection.Open();
        int ours = 0;
        int theirs = 0;
        Measurement.Compare(
            $"durable audit append, {name}", () => Write(store, Appends.Value[ours++]),
            "bare inserts of the same bytes", () => Insert(connection, Appends.Value[theirs++]));
    }

    public static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static List<AuditBatch> Record()
    {
        var recorder = new Recorder();
        using var log = new AuditLog(recorder, TimeProvider.System);
        AuditEvent happened = AuditEvent.Of("case.received").With("case", "C20261123-0001").Committing("reporter", "someone");
        while (recorder.Appends.Count < Most)
        {
            log.AppendAsync(happened).AsTask().GetAwaiter().GetResult();
        }

        return recorder.Appends;
    }

    private static void Write(DatabaseAuditStore store, AuditBatch append) =>
        store.TryAppendAsync(append).AsTask().GetAwaiter().GetResult();

    private static void Insert(DbConnection connection, AuditBatch append)
    {
        using DbTransaction transaction = connection.BeginTransaction();
        long sequence = append.Entries[0].Sequence;
        Execute(
            connection, transaction,
            "INSERT INTO yipai_audit_head VALUES ('bare', @size, @root) ON CONFLICT (handler_id) DO UPDATE "
            + "SET size = @size, root_hash = @root",
            ("size", append.Head.Size), ("root", append.Head.RootHash.ToArray()));
        Execute(
            connection, transaction, "INSERT INTO yipai_audit_entry VALUES ('bare', @sequence, @content, @leaf)",
            ("sequence", sequence), ("content", append.Entries[0].Bytes.ToArray()), ("leaf", append.Entries[0].LeafHash.ToArray()));
        foreach (StoredMerkleNode node in append.Nodes)
        {
            Execute(
                connection, transaction, "INSERT INTO yipai_audit_node VALUES ('bare', @level, @position, @hash)",
                ("level", node.Node.Level), ("position", node.Node.Index), ("hash", node.Hash.ToArray()));
        }

        Execute(
            connection, transaction, "INSERT INTO yipai_audit_opening VALUES ('bare', @sequence, @name, @salt)",
            ("sequence", sequence), ("name", append.Openings[0].Name), ("salt", append.Openings[0].Salt.ToArray()));
        transaction.Commit();
    }

    private static void Execute(
        DbConnection connection, DbTransaction transaction, string sql, params (string Name, object Value)[] parameters)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            Add(command, name, value);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Records the batches that a log would write.</summary>
    private sealed class Recorder : IAuditStore
    {
        public List<AuditBatch> Appends { get; } = [];

        public ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default)
        {
            Appends.Add(batch);
            return ValueTask.FromResult(true);
        }

        public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<StoredAuditEntry>();

        public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<AuditTreeHead?>(null);
    
        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(
            IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
