using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.EntityFrameworkCore.Incidents;
using Yipai.EntityFrameworkCore.Retention;
using Yipai.EntityFrameworkCore.Tests.Consent;
using Yipai.EntityFrameworkCore.Tests.Disclosure;
using Yipai.EntityFrameworkCore.Tests.Incidents;
using Yipai.EntityFrameworkCore.Tests.Retention;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Retention;

namespace Yipai.EntityFrameworkCore.Tests.Databases;

/// <summary>What every database keeps to: it is made whole, known again, and refused when it is not ours.</summary>
public abstract class DatabaseContract
{
    /// <summary>The provider's context, known to the package only.</summary>
    protected abstract string ContextName { get; }

    /// <summary>Table, column, type, whether null is refused, and place in the primary key.</summary>
    protected abstract string Columns { get; }

    protected abstract YipaiDatabase Open();

    protected abstract DbConnection Connect();

    protected abstract void Configure(DbContextOptionsBuilder options);

    [SkippableFact]
    public async Task MigrateAsync_ServersThatStartTogether_MigrateOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using YipaiDatabase database = Open();
            await database.MigrateAsync();
            await database.MigrateAsync();
        })));
        using DbContext context = CreateContext();

        Assert.Equal(context.Database.GetMigrations().Count(),
            Convert.ToInt32(Read("SELECT count(*) FROM yipai_migration").Single()[0], null));
    }

    [SkippableFact]
    public async Task MigrateAsync_EmptyDatabase_MakesTheTablesOfTheModel()
    {
        using YipaiDatabase database = Open();
        await database.MigrateAsync();
        using DbContext context = CreateContext();
        IEnumerable<string> model =
            from entity in context.Model.GetEntityTypes()
            from property in entity.GetProperties()
            let place = entity.FindPrimaryKey()!.Properties.TakeWhile(key => key != property).Count() + 1
            select $"{entity.GetTableName()} {property.GetColumnName()} {property.GetColumnType()} {!property.IsNullable} "
                + (property.IsPrimaryKey() ? place : 0);

        string[] tables = [.. context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!)];

        Assert.NotEmpty(tables);
        Assert.Equal(
            model.Order(),
            Read(Columns).Where(row => tables.Contains(row[0]))
                .Select(row => $"{row[0]} {row[1]} {row[2]} {Convert.ToBoolean(row[3], null)} {row[4]}").Order());
    }

    [SkippableFact]
    public async Task AppendAsync_TablesNotThereYet_AreAskedFor()
    {
        using YipaiDatabase database = Open();

        Assert.Equal("YP0405",
            await FailAsync(() => new DatabaseConsentLedger(database).AppendAsync(SampleEntries.Notice(1, new SubjectId("a"))).AsTask()));
        await database.MigrateAsync();
        await new DatabaseConsentLedger(database).AppendAsync(SampleEntries.Notice(1, new SubjectId("a")));
    }

    [SkippableFact]
    public async Task MigrateAsync_NewerSchema_IsLeftAlone()
    {
        using (YipaiDatabase older = Open())
        {
            await older.MigrateAsync();
        }

        Execute("INSERT INTO yipai_migration VALUES ('9999_Later', '99.0')");
        using YipaiDatabase database = Open();

        Assert.Equal("YP0404", await FailAsync(() => database.MigrateAsync()));
        Assert.Equal("YP0404", await FailAsync(() => ReadAsync(database, new SubjectId("a"))));
    }

    [SkippableTheory]
    [InlineData("DELETE FROM yipai_consent_entry WHERE sequence = 1", ConsentEvent.Given)]
    [InlineData("DELETE FROM yipai_consent_entry", null)]
    [InlineData("UPDATE yipai_consent_entry SET content = @other, entry_id = @id WHERE sequence = 1", ConsentEvent.Refused)]
    public async Task GetStateAsync_DatabaseRestoredUnderARunningProcess_IsReadAnew(string restore, ConsentEvent? expected)
    {
        using YipaiDatabase database = Open();
        await database.MigrateAsync();
        using var ledger = new DatabaseConsentLedger(database);
        await ledger.AppendAsync(SampleEntries.Record(1, new SubjectId("person-1")));
        await ledger.AppendAsync(SampleEntries.Record(2, new SubjectId("person-1"), ConsentEvent.Withdrawn));

        ConsentState state = await ledger.GetStateAsync(SampleEntries.Handler, new SubjectId("person-1"));

        Assert.Same(state, await ledger.GetStateAsync(SampleEntries.Handler, new SubjectId("person-1")));

        Execute(
            restore,
            ("other", LedgerEntryFormat.Write(SampleEntries.Record(3, new SubjectId("person-1"), ConsentEvent.Refused))),
                ("id", SampleEntries.Id(3).ToString("N")));
        Assert.Equal(expected, (await ledger.GetStateAsync(SampleEntries.Handler, new SubjectId("person-1"))).Find("case-handling")?.Event);
    }

    [SkippableFact]
    public async Task ReadAsync_DamagedRetentionRecord_IsNamedAfterAllOthers()
    {
        using YipaiDatabase database = Open();
        await database.MigrateAsync();
        var retention = new DatabaseRetentionStore(database);
        await retention.NoteAsync(SampleEntries.Handler, RetentionStoreContract.Held("a"));
        await retention.NoteAsync(SampleEntries.Handler, RetentionStoreContract.Held("b"));
        Execute("UPDATE yipai_retention_record SET item = 'passport' WHERE record_id = 'a'");
        List<string> read = [];

        YipaiStorageException failure = await Assert.ThrowsAsync<YipaiStorageException>(async () =>
        {
            await foreach (HeldRecord record in retention.ReadAsync(SampleEntries.Handler))
            {
                read.Add(record.RecordId);
            }
        });

        Assert.Equal(("YP0410", "b"), (failure.Code, Assert.Single(read)));
    }

    [SkippableTheory]
    [InlineData("yipai_disclosure_record", "content = @broken")]
    [InlineData("yipai_disclosure_record", "subject_id = 'person-2'")]
    [InlineData("yipai_disclosure_record", "at = at + 1")]
    [InlineData("yipai_incident_step", "content = @broken")]
    [InlineData("yipai_incident_step", "incident_id = 'ffffffffffffffffffffffffffffffff'")]
    [InlineData("yipai_retention_record", "item = 'passport'")]
    [InlineData("yipai_retention_record", "activity = 'unheard-of'")]
    public async Task ReadAsync_DamagedRowOfAnotherTable_IsNamed(string table, string damage)
    {
        using YipaiDatabase database = Open();
        await database.MigrateAsync();
        var disclosures = new DatabaseDisclosureRecordStore(database);
        var incidents = new DatabaseIncidentStore(database);
        var retention = new DatabaseRetentionStore(database);
        await disclosures.AppendAsync(DisclosureRecordStoreContract.Record(1));
        await incidents.AppendAsync(IncidentStoreContract.Step(1, 1));
        await retention.NoteAsync(SampleEntries.Handler, RetentionStoreContract.Held("a"));

        Execute($"UPDATE {table} SET {damage}", ("broken", "{\"phone\":\"13912345678\""u8.ToArray()));

        YipaiStorageException failure = await Assert.ThrowsAsync<YipaiStorageException>(async () =>
        {
            await disclosures.ReadAsync(SampleEntries.Handler).CountAsync();
            await incidents.ReadAsync(SampleEntries.Handler).CountAsync();
            await retention.ReadAsync(SampleEntries.Handler).CountAsync();
        });
        Assert.Equal("YP0410", failure.Code);
        Assert.Contains(table, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", failure.ToString(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("content = @other")]
    [InlineData("content = @broken")]
    [InlineData("entry_id = 'ffffffffffffffffffffffffffffffff'")]
    [InlineData("handler_id = 'city-b'")]
    public async Task ReadAsync_DamagedRow_IsNamedAndItsPersonNotServed(string damage)
    {
        using YipaiDatabase database = Open();
        await database.MigrateAsync();
        var ledger = new DatabaseConsentLedger(database);
        await ledger.AppendAsync(SampleEntries.Notice(1, new SubjectId("13912345678")));
        await ledger.AppendAsync(SampleEntries.Record(2, new SubjectId("13912345678")));
        await ledger.AppendAsync(SampleEntries.Record(3, new SubjectId("person-2")));
        Execute(
            $"UPDATE yipai_consent_entry SET {damage} WHERE subject_id = '13912345678' AND sequence = 1",
            ("other", LedgerEntryFormat.Write(SampleEntries.Record(2, new SubjectId("person-2")))),
                ("broken", "{\"phone\":\"13912345678\""u8.ToArray()));

        HandlerId handler = damage.StartsWith("handler", StringComparison.Ordinal) ? new HandlerId("city-b") : SampleEntries.Handler;
        YipaiStorageException failure =
            await Assert.ThrowsAsync<YipaiStorageException>(() => ReadAsync(database, new SubjectId("13912345678"), handler));

        Assert.Equal("YP0406", failure.Code);
        Assert.Contains($"entry 1 of one person with handler '{handler}'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", failure.ToString(), StringComparison.Ordinal);
        Assert.Single(await ReadAsync(database, new SubjectId("person-2")));
    }

    protected static async Task<string> FailAsync(Func<Task> work) => (await Assert.ThrowsAsync<YipaiStorageException>(work)).Code;

    protected static async Task<List<LedgerEntry>> ReadAsync(YipaiDatabase database, SubjectId subjectId, HandlerId? handlerId = null)
    {
        var entries = new List<LedgerEntry>();
        await foreach (LedgerEntry entry in new DatabaseConsentLedger(database).ReadAsync(handlerId ?? SampleEntries.Handler, subjectId))
        {
            entries.Add(entry);
        }

        return entries;
    }

    protected void Execute(string sql, params (string Name, object Value)[] parameters)
    {
        using DbConnection connection = Connect();
        using DbCommand command = Command(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    protected List<object[]> Read(string sql)
    {
        using DbConnection connection = Connect();
        using DbCommand command = Command(connection, sql, []);
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            object[] row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        connection.Open();
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object value) in parameters.Where(parameter => sql.Contains($"@{parameter.Name}", StringComparison.Ordinal)))
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private DbContext CreateContext()
    {
        Type type = typeof(YipaiDatabase).Assembly.GetType($"Yipai.EntityFrameworkCore.Model.{ContextName}", throwOnError: true)!;
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        Configure(options);
        return (DbContext)Activator.CreateInstance(type, options.Options)!;
    }
}
