using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Tests.Consent;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Databases;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlDatabaseTests(PostgreSqlServer server) : DatabaseContract
{
    private readonly Lazy<string> _database = new(() => PostgreSqlTests.NewDatabase(server));

    protected override string ContextName => "PostgreSqlYipaiContext";

    protected override string Columns => """
        SELECT c.table_name, c.column_name, c.data_type, c.is_nullable = 'NO', COALESCE(k.ordinal_position, 0)
        FROM information_schema.columns c
        LEFT JOIN information_schema.key_column_usage k USING (table_schema, table_name, column_name)
        WHERE c.table_schema = 'public'
        """;

    [SkippableFact]
    public async Task MigrateAsync_TablesOfAHost_StandBesideOursButNotUnderOurNames()
    {
        Execute("CREATE TABLE accounts (id text)");
        using YipaiDatabase database = Open();
        await database.MigrateAsync();
        Execute("DROP TABLE yipai_migration");
        using YipaiDatabase confused = Open();

        Assert.Equal("YP0403", await FailAsync(() => confused.MigrateAsync()));
    }

    [SkippableFact]
    public async Task AppendAsync_ManyPeople_SpreadsThemOverThePartitionsAndEachLiesInOne()
    {
        using YipaiDatabase database = Open();
        await database.MigrateAsync();
        var ledger = new DatabaseConsentLedger(database);
        for (int number = 0; number < 100; number++)
        {
            await ledger.AppendAsync(SampleEntries.Notice(number, new SubjectId($"person-{number / 2}")));
        }

        List<object[]> parts = Read("SELECT tableoid::regclass::text, subject_id FROM yipai_consent_entry");

        Assert.Equal(8, parts.Select(row => row[0]).Distinct().Count());
        Assert.All(parts.GroupBy(row => row[1]), person => Assert.Single(person.Select(row => row[0]).Distinct()));
    }

    [Fact]
    public async Task MigrateAsync_ServerDoesNotAnswer_IsReportedWithoutThePassword()
    {
        using var database = new PostgreSqlYipaiDatabase("Host=127.0.0.1;Port=1;Username=nobody;Password=secret-1;Timeout=2");

        YipaiStorageException failure = await Assert.ThrowsAsync<YipaiStorageException>(() => database.MigrateAsync());
        Assert.Equal("YP0407", failure.Code);
        Assert.DoesNotContain("secret-1", failure.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task MigrateAsync_DatabaseMissing_IsReported()
    {
        string missing = new NpgsqlConnectionStringBuilder(_database.Value) { Database = "yipai_missing" }.ToString();

        using var database = new PostgreSqlYipaiDatabase(missing);

        Assert.Equal("YP0407", await FailAsync(() => database.MigrateAsync()));
    }

    protected override YipaiDatabase Open() => new PostgreSqlYipaiDatabase(_database.Value);

    protected override DbConnection Connect() => new NpgsqlConnection(_database.Value);

    protected override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_database.Value);
}
