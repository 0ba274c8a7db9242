using System.Data.Common;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy.Audit;

namespace Yipai.Benchmarks;

/// <summary>Durable appends to the audit log, beside bare inserts of the same bytes in the same transactions.</summary>
internal static class AuditAppends
{
    private static readonly byte[] Entry = new byte[220];
    private static readonly byte[] Hash = new byte[32];

    public static void Measure(string name, YipaiDatabase database, Func<DbConnection> connect)
    {
        using var log = new AuditLog(new DatabaseAuditStore(database, "city-a"), TimeProvider.System);
        AuditEvent happened = AuditEvent.Of("case.received").With("case", "C20261123-0001").Committing("reporter", "someone");
        using DbConnection connection = connect();
        connection.Open();
        long size = 0;
        Measurement.Compare(
            $"durable audit append, {name}", () => log.AppendAsync(happened).AsTask().GetAwaiter().GetResult(),
            "bare inserts of the same bytes", () => Insert(connection, size++));
    }

    public static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static void Insert(DbConnection connection, long size)
    {
        using DbTransaction transaction = connection.BeginTransaction();
        Execute(
            connection, transaction,
            "INSERT INTO yipai_audit_head VALUES ('bare', @size, @root) ON CONFLICT (handler_id) DO UPDATE SET size = @size, root_hash = @root",
            ("size", size + 1), ("root", Hash));
        Execute(connection, transaction, "INSERT INTO yipai_audit_entry VALUES ('bare', @size, @entry, @root)", ("size", size), ("entry", Entry), ("root", Hash));
        Execute(connection, transaction, "INSERT INTO yipai_audit_opening VALUES ('bare', @size, 'reporter', @root)", ("size", size), ("root", Hash));
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
}
