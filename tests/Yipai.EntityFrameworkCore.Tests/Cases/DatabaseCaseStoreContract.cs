using System.Data.Common;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.EntityFrameworkCore.Cases;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using static Yipai.EntityFrameworkCore.Tests.Cases.SampleCases;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

/// <summary>What every database of cases keeps to, beyond the contract.</summary>
public abstract class DatabaseCaseStoreContract : CaseStoreContract, IDisposable
{
    private readonly List<YipaiDatabase> _opened = [];

    [SkippableFact]
    public async Task RunAsync_UnitThrowsBehindTheCase_KeepsNeitherCaseNorReporter()
    {
        YipaiDatabase database = await OpenDatabaseAsync();

        CaseStores stores = Of(database);

        await Assert.ThrowsAsync<TimeoutException>(() => new DatabaseUnitOfWork(database).RunAsync<bool>(async stop =>
        {
            await stores.Cases.OpenAsync(Handler, New(1), stop);
            await stores.Cases.AppendAsync(Handler, Id(1), 0, ToUnit((await stores.Cases.FindAsync(Handler, Id(1), stop))!.File), stop);
            await stores.Reporters.KeepAsync(Handler, new CaseReporter(Id(1), new("person-1")), stop);
            throw new TimeoutException();
        }));

        Assert.Null(await stores.Cases.FindAsync(Handler, Id(1)));
        Assert.Empty(await stores.Reporters.FindAsync(Handler, [Id(1)]));
    }

    [SkippableTheory]
    [InlineData("DELETE FROM yipai_case_change WHERE number = 2")]
    [InlineData("UPDATE yipai_case SET unit = 'U-9'")]
    [InlineData("UPDATE yipai_case SET stage = 'Closed'")]
    [InlineData("UPDATE yipai_case SET is_anonymous = 1")]
    [InlineData("UPDATE yipai_case SET report_id = 'other'")]
    public async Task FindAsync_RowChangedBesideThePackage_ThrowsYP0410(string change)
    {
        YipaiDatabase database = await OpenDatabaseAsync();
        ICaseStore store = Of(database).Cases;
        await store.OpenAsync(Handler, New(1));
        await store.AppendAsync(Handler, Id(1), 0, ToUnit((await store.FindAsync(Handler, Id(1)))!.File));

        await ExecuteAsync(change);

        YipaiStorageException damaged = await Assert.ThrowsAsync<YipaiStorageException>(async () => await store.FindAsync(Handler, Id(1)));
        Assert.Equal("YP0410", damaged.Code);
        Assert.DoesNotContain("王芳", damaged.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task MigrateAsync_CasesOfAnEarlierVersion_GetTheStageOfTheirLastChange()
    {
        ICaseStore store = Of(await OpenDatabaseAsync()).Cases;
        await store.OpenAsync(Handler, New(1));
        await store.OpenAsync(Handler, New(2));
        await store.AppendAsync(Handler, Id(2), 0, ToUnit((await store.FindAsync(Handler, Id(2)))!.File));
        await ExecuteAsync("DROP INDEX yipai_case_stage");
        await ExecuteAsync("ALTER TABLE yipai_case DROP COLUMN stage");
        await ExecuteAsync("ALTER TABLE yipai_case_reporter DROP COLUMN is_restricted");
        await ExecuteAsync("ALTER TABLE yipai_account DROP COLUMN frozen_at");
        await ExecuteAsync("DROP TABLE yipai_store");
        await ExecuteAsync("DROP INDEX yipai_case_due");
        await ExecuteAsync("ALTER TABLE yipai_case DROP COLUMN deidentified");
        await ExecuteAsync("DROP TABLE yipai_deidentified_case");
        await ExecuteAsync("DROP TABLE yipai_account_binding");
        await ExecuteAsync("DROP TABLE yipai_binding_attempt");
        await ExecuteAsync("DROP TABLE yipai_site_grant");
        await ExecuteAsync("DROP TABLE yipai_site_sign_in");
        await ExecuteAsync("DROP TABLE yipai_recording");
        await ExecuteAsync("DROP TABLE yipai_recording_part");
        await ExecuteAsync("DROP TABLE yipai_survey");
        await ExecuteAsync("DROP TABLE yipai_survey_reply");
        await ExecuteAsync("DROP TABLE yipai_ticket");
        await ExecuteAsync("DROP TABLE yipai_participation");
        await ExecuteAsync("DROP TABLE yipai_topic");
        await ExecuteAsync("DROP TABLE yipai_preference_tag");
        await ExecuteAsync("DROP TABLE yipai_impact_assessment");
        await ExecuteAsync("DROP TABLE yipai_service_log");
        await ExecuteAsync("DROP TABLE yipai_verification");
        await ExecuteAsync("DROP TABLE yipai_purchase");
        await ExecuteAsync("DROP TABLE yipai_received");
        await ExecuteAsync("DROP TABLE yipai_security_finding");
        await ExecuteAsync("DROP TABLE yipai_contact_switch");
        await ExecuteAsync("DROP TABLE yipai_contact_question");
        await ExecuteAsync("DROP TABLE yipai_contact_link");
        await ExecuteAsync("DROP TABLE yipai_authorization");
        await ExecuteAsync("DROP TABLE yipai_handler_change");
        await ExecuteAsync("DELETE FROM yipai_migration WHERE \"MigrationId\" >= '0005'");

        ICaseStore migrated = Of(await OpenDatabaseAsync()).Cases;

        CasePage dispatched = await migrated.ReadPageAsync(Handler, new CaseQuery(Audience.Staff) { Stages = [CaseStage.Dispatched] });
        CasePage reported = await migrated.ReadPageAsync(Handler, new CaseQuery(Audience.Staff) { Stages = [CaseStage.Reported] });

        Assert.Equal((Id(2), Id(1)), (Assert.Single(dispatched.Cases).Opened.Id, Assert.Single(reported.Cases).Opened.Id));
    }

    internal static CaseStores Of(YipaiDatabase database) =>
        new(new DatabaseCaseStore(database, CaseCatalogue.GbT30428), new DatabaseReporterStore(database));

    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        _opened.ForEach(database => database.Dispose());
    }

    protected override async Task<CaseStores> OpenAsync() => Of(await OpenDatabaseAsync());

    protected abstract YipaiDatabase Name();

    protected abstract DbConnection Connect();

    private async Task<YipaiDatabase> OpenDatabaseAsync()
    {
        YipaiDatabase database = Name();
        _opened.Add(database);
        await database.MigrateAsync();
        return database;
    }

    /// <summary>Runs a statement beside the package.</summary>
    private async Task ExecuteAsync(string sql)
    {
        await using DbConnection connection = Connect();
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
