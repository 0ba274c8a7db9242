using System.Data.Common;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy.Audit;

namespace Yipai.Benchmarks;

/// <summary>Durable appends to the audit store, beside bare inserts of the same bytes in the same transactions.</summary>
internal static class AuditAppends
{
    private const int Most = 40_000;

    private static readonly Lazy<List<Append>> Appends = new(Record);

    public static void Measure(string name, YipaiDatabase database, Func<DbConnection> connect)
    {
        var store = new DatabaseAuditStore(database, "city-a");
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

    private static List<Append> Record()
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

    private static void Write(DatabaseAuditStore store, Append append) =>
        store.AppendAsync(append.Entry, append.Openings, append.Head).AsTask().GetAwaiter().GetResult();

    private static void Insert(DbConnection connection, Append append)
    {
        using DbTransaction transaction = connection.BeginTransaction();
        long sequence = append.Entry.Sequence;
        Execute(
            connection, transaction,
            "INSERT INTO yipai_audit_head VALUES ('bare', @size, @root) ON CONFLICT (handler_id) DO UPDATE SET size = @size, root_hash = @root",
            ("size", append.Head.Size), ("root", append.Head.RootHash.ToArray()));
        Execute(
            connection, transaction, "INSERT INTO yipai_audit_entry VALUES ('bare', @sequence, @content, @leaf)",
            ("sequence", sequence), ("content", append.Entry.Bytes.ToArray()), ("leaf", append.Entry.LeafHash.ToArray()));
        Execute(
            connection, transaction, "INSERT INTO yipai_audit_opening VALUES ('bare', @sequence, @name, @salt)",
            ("sequence", sequence), ("name", append.Openings[0].Name), ("salt", append.Openings[0].Salt.ToArray()));
        transaction.Commit();
    }

    private static void Execute(DbConnection connection, DbTransaction transaction, string sql, params (string Name, object Value)[] parameters)
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

    private sealed record Append(AuditEntry Entry, IReadOnlyList<AuditOpening> Openings, AuditTreeHead Head);

    /// <summary>Keeps what a log would write.</summary>
    private sealed class Recorder : IAuditStore
    {
        public List<Append> Appends { get; } = [];

        public ValueTask AppendAsync(AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default)
        {
            Appends.Add(new Append(entry, openings, head));
            return ValueTask.CompletedTask;
        }

        public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<StoredAuditEntry>();

        public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<AuditTreeHead?>(null);
    }
}
