using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Sdk.Testing;

namespace Yipai.Benchmarks;

/// <summary>Compares the stores with plain statements that do the same.</summary>
internal static class StorageWorkloads
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Subject = new("person-1");
    private const int Records = 1000;

    private static object? _kept;

    public static void Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("yipai-bench-");
        string path = Path.Combine(folder.FullName, "city.db");
        string sqlite = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        using (var database = new SqliteYipaiDatabase(path))
        {
            Measure("SQLite", database, () => new SqliteConnection(sqlite));
        }

        folder.Delete(recursive: true);
        using var server = new PostgreSqlServer();
        if (server.IsThere)
        {
            string connection = server.CreateDatabase();
            using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
            using var database = new PostgreSqlYipaiDatabase(connection);
            Measure("PostgreSQL", database, source.CreateConnection);
        }
    }

    private static void Measure(string name, YipaiDatabase database, Func<DbConnection> connect)
    {
        database.MigrateAsync().GetAwaiter().GetResult();
        ReadState(name, database, connect);
        AuditAppends.Measure(name, database, connect);
    }

    private static void ReadState(string name, YipaiDatabase database, Func<DbConnection> connect)
    {
        using var ledger = new DatabaseConsentLedger(database);
        for (int number = 0; number < Records; number++)
        {
            ledger.AppendAsync(Record(number)).AsTask().GetAwaiter().GetResult();
        }

        Measurement.Compare(
            $"state of {Records} records, {name}, read before", () => _kept = Read(ledger), "the query by ADO.NET",
            () => _kept = ReadRows(connect));
        Measurement.Compare(
            $"state of {Records} records, {name}, first time",
            () =>
            {
                using var anew = new DatabaseConsentLedger(database);
                _kept = Read(anew);
            },
            "the query by ADO.NET",
            () => _kept = ReadRows(connect));
    }

    private static ConsentState Read(DatabaseConsentLedger ledger) =>
        ledger.GetStateAsync(Handler, Subject).AsTask().GetAwaiter().GetResult();

    private static List<byte[]> ReadRows(Func<DbConnection> connect)
    {
        using DbConnection connection = connect();
        connection.Open();
        using DbCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT content FROM yipai_consent_entry WHERE handler_id = @handler AND subject_id = @subject ORDER BY sequence";
        AuditAppends.Add(command, "handler", Handler);
        AuditAppends.Add(command, "subject", Subject);
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<byte[]>();
        while (reader.Read())
        {
            rows.Add(reader.GetFieldValue<byte[]>(0));
        }

        return rows;
    }

    public static ConsentRecord Record(int number) => new()
    {
        EntryId = new Guid(number, 0, 0, new byte[8]),
        SubjectId = Subject,
        HandlerId = Handler,
        PolicyHash = new string('a', 64),
        At = DateTimeOffset.UnixEpoch.AddMinutes(number),
        Channel = "app",
        ScopeId = "case-handling",
        Event = number % 2 == 0 ? ConsentEvent.Given : ConsentEvent.Withdrawn,
        Kind = ConsentKind.General,
        Profile = PrivacyProfile.Strict2026,
        PromptHash = new string('b', 64),
        Items = ["case.report", "case.photo"],
        Gesture = "tap",
    };
}
