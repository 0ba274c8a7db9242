using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.EntityFrameworkCore.Cases;
using Yipai.EntityFrameworkCore.Databases;
using static Yipai.EntityFrameworkCore.Tests.Cases.SampleCases;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

/// <summary>What every store of de-identified cases keeps to.</summary>
public abstract class DeidentifiedCaseStoreContract
{
    [SkippableFact]
    public async Task KeepAsync_ClaimedCase_IsDueAgainOnlyAfterItsNextChange()
    {
        YipaiDatabase database = await OpenDatabaseAsync();
        var cases = new DatabaseCaseStore(database, CaseCatalogue.GbT30428);
        await cases.OpenAsync(Handler, New(1));
        int first = await TakeAsync(database);
        int second = await TakeAsync(database);
        await cases.AppendAsync(Handler, Id(1), 0, ToUnit((await cases.FindAsync(Handler, Id(1)))!.File));

        int third = await TakeAsync(database);

        Assert.Equal((1, 0, 1), (first, second, third));
        CaseCount cell = Assert.Single(await Of(database).CountAsync(Handler));
        Assert.Equal((CaseStage.Dispatched, 1), (cell.Stage, cell.Count));
    }

    [SkippableFact]
    public async Task KeepAsync_CaseMovedOnAfterTheClaim_ChangesNothing()
    {
        YipaiDatabase database = await OpenDatabaseAsync();
        var cases = new DatabaseCaseStore(database, CaseCatalogue.GbT30428);
        await cases.OpenAsync(Handler, New(1));
        StoredCase claimed = (await cases.FindAsync(Handler, Id(1)))!;
        await cases.AppendAsync(Handler, Id(1), 0, ToUnit(claimed.File));

        bool isKept = await Of(database).KeepAsync(Handler, claimed, RowOf(claimed));

        Assert.False(isKept);
        Assert.Empty(await Of(database).CountAsync(Handler));
    }

    [SkippableFact]
    public async Task ClaimAsync_TwoInstancesAtOnce_NeverTakeTheSameCase()
    {
        YipaiDatabase database = await OpenDatabaseAsync();
        YipaiDatabase other = await OpenDatabaseAsync();
        var cases = new DatabaseCaseStore(database, CaseCatalogue.GbT30428);
        for (int number = 1; number <= 6; number++)
        {
            await cases.OpenAsync(Handler, New(number));
        }

        int[] taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => TakeAsync(turn % 2 == 0 ? database : other)));

        int rest = await TakeAsync(database);

        Assert.Equal(6, taken.Sum() + rest);
        Assert.Equal(6, (await Of(database).CountAsync(Handler)).Sum(cell => cell.Count));
    }

    [SkippableFact]
    public async Task ClaimAsync_DamagedCase_IsNamedAndHoldsUpNoOther()
    {
        YipaiDatabase database = await OpenDatabaseAsync();
        var cases = new DatabaseCaseStore(database, CaseCatalogue.GbT30428);
        for (int number = 1; number <= 4; number++)
        {
            await cases.OpenAsync(Handler, New(number));
        }

        await database.ExecuteAsync(
            "UPDATE yipai_case SET report = @broken WHERE case_id = @id", default, ("broken", "{"u8.ToArray()), ("id", Id(1).Value));
        ClaimedCases first = await Of(database).ClaimAsync(Handler, 2);
        ClaimedCases second = await Of(database).ClaimAsync(Handler, 2, first.Last);

        Assert.Equal([Id(1)], first.Damaged);
        Assert.Equal([Id(2)], first.Cases.Select(stored => stored.File.Id));
        Assert.Equal([Id(3), Id(4)], second.Cases.Select(stored => stored.File.Id));
        Assert.Null((await Of(database).ClaimAsync(Handler, 2, second.Last)).Last);
    }

    /// <summary>The database of this test; each call is another writer.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static DatabaseDeidentifiedCaseStore Of(YipaiDatabase database) => new(database, CaseCatalogue.GbT30428);

    private static DeidentifiedCase RowOf(StoredCase due) =>
        new($"pseudonym-of-{due.File.Id.Value}", due.File.Subject.Code.ToString(), due.File.Stage, 2026, 11);

    private static Task<int> TakeAsync(YipaiDatabase database) => new DatabaseUnitOfWork(database).RunAsync(
        async stop =>
        {
            int kept = 0;
            foreach (StoredCase due in (await Of(database).ClaimAsync(Handler, 10, null, stop)).Cases)
            {
                kept += await Of(database).KeepAsync(Handler, due, RowOf(due), stop) ? 1 : 0;
            }

            return kept;
        });
}
