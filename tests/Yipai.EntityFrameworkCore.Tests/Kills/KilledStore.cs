using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.KillTarget;
using Yipai.Privacy.Audit;
using Yipai.Privacy.Consent;

namespace Yipai.EntityFrameworkCore.Tests.Kills;

/// <summary>One database whose writers are killed again and again; after each kill it is opened and read through.</summary>
internal sealed class KilledStore(string provider, string connection, Func<YipaiDatabase> open)
{
    private static readonly TimeSpan FirstAppends = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LaterAppends = TimeSpan.FromMilliseconds(40);

    private long _audited;

    public int Appended { get; private set; }

    /// <summary>Kills a writer at a moment that the seed names: in its start, one time in ten, or in the midst of its appends.</summary>
    public async Task KillAsync(int seed)
    {
        var random = new Random(seed);
        (string after, TimeSpan life) = seed % 10 == 0 ? ("start", FirstAppends) : ("audit", LaterAppends);
        KilledRun run = await KilledRun.RunAsync(provider, connection, seed, after, life * random.NextDouble());
        using YipaiDatabase database = open();
        await database.MigrateAsync();
        await CheckLedgerAsync(database, run);
        await CheckAuditAsync(database, run);
        Appended += run.LedgerEntries + run.AuditEntries;
    }

    private static async Task CheckLedgerAsync(YipaiDatabase database, KilledRun run)
    {
        var numbers = new List<Guid>();
        await foreach (LedgerEntry entry in new DatabaseConsentLedger(database).ReadAsync(TargetEntries.Handler, TargetEntries.Subject))
        {
            numbers.Add(entry.EntryId);
        }

        // At the kill one more may have been kept that nobody was told of.
        Guid[] written = [.. numbers.Where(id => id.ToString("N").StartsWith($"{run.Seed:x8}", StringComparison.Ordinal))];
        Assert.InRange(written.Length, run.LedgerEntries, run.LedgerEntries + 1);
        Assert.Equal(Enumerable.Range(0, written.Length).Select(number => TargetEntries.Id(run.Seed, number)), written);
    }

    private async Task CheckAuditAsync(YipaiDatabase database, KilledRun run)
    {
        var store = new DatabaseAuditStore(database, TargetEntries.Handler);
        AuditVerification result = await AuditVerifier.VerifyAsync(store);
        Assert.True(result.IsIntact, $"seed {run.Seed}: {result}");
        Assert.InRange(result.EntryCount, _audited + run.AuditEntries, _audited + run.AuditEntries + 1);
        Assert.Null(await store.FindOpeningAsync(result.EntryCount, "reporter"));
        Assert.Equal(result.EntryCount > 0, await store.FindOpeningAsync(result.EntryCount - 1, "reporter") is not null);
        _audited = result.EntryCount;
    }
}
