using Yipai.EntityFrameworkCore.Databases;
using Yipai.KillTarget;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;

namespace Yipai.EntityFrameworkCore.Tests.Kills;

/// <summary>
/// One database, with its journal, whose writers are killed again and again; after each kill it is opened and read through.
/// </summary>
internal sealed class KilledStore(string provider, string connection, string folder, Func<YipaiDatabase> open)
{
    /// <summary>More than one round of all works has, so that a closing and an opening both come.</summary>
    private const int WritesOfAllWorks = 28;

    private static readonly TimeSpan FirstWorks = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LaterWorks = TimeSpan.FromMilliseconds(40);

    private long _audited;
    private int _observed;

    public int Done { get; private set; }

    /// <summary>How many runs were killed between tombstone and mark, or between journal and ledger.</summary>
    public int CutShort { get; private set; }

    /// <summary>
    /// Kills a writer at a moment that the seed names: before one of its writes, in the midst of its works, or in its start.
    /// </summary>
    public async Task KillAsync(int seed)
    {
        var random = new Random(seed);
        string[] place = [provider, connection, folder];
        KilledRun run = await ((seed / 4 % 5) switch
        {
            0 => KilledRun.AfterAsync("start", FirstWorks * random.NextDouble(), seed, place),
            1 => KilledRun.AfterAsync("audit", LaterWorks * random.NextDouble(), seed, place),
            _ => KilledRun.BeforeWriteAsync(random.Next(WritesOfAllWorks), seed, place),
        });
        using YipaiDatabase database = open();
        await database.MigrateAsync();
        using var world = new TargetWorld(database, folder, new Fuse());
        List<JournalEntry> journal = await world.Guard.Journal.ReadAsync().ToListAsync();
        List<LedgerEntry> before = await world.Stored.ReadAsync(TargetEntries.Handler, TargetEntries.Subject).ToListAsync();
        CutShort += journal.Count(entry =>
            entry.Kind == JournalKind.OrderBegun) - journal.Count(entry => entry.Kind == JournalKind.OrderDone);
        CutShort += journal.Count(entry => entry.LedgerEntry is { } choice && !before.Exists(known => known.EntryId == choice.EntryId));

        await world.Guard.ReapplyAsync();
        List<LedgerEntry> entries = await world.Stored.ReadAsync(TargetEntries.Handler, TargetEntries.Subject).ToListAsync();
        CheckNotices(entries, run);
        CheckPermissions(entries, journal, run);
        await CheckAuditAsync(world, run);
        await CheckErasuresAsync(world, run);
        Done += run.LedgerEntries + run.AuditEntries + run.PermissionChanges + run.Erasures;
    }

    private static void CheckNotices(List<LedgerEntry> entries, KilledRun run)
    {
        // The kill may come after a write and before its answer, so one more may be kept.
        Guid[] written = [.. entries.Select(entry => entry.EntryId)
            .Where(id => id.ToString("N").StartsWith($"{run.Seed:x8}", StringComparison.Ordinal))];
        Assert.InRange(written.Length, run.LedgerEntries, run.LedgerEntries + 1);
        Assert.Equal(Enumerable.Range(0, written.Length).Select(number => TargetEntries.Id(run.Seed, number)), written);
    }

    private void CheckPermissions(List<LedgerEntry> entries, List<JournalEntry> journal, KilledRun run)
    {
        PermissionObservation[] observed = [.. entries.OfType<PermissionObservation>()];
        Assert.InRange(observed.Length, _observed + run.PermissionChanges, _observed + run.PermissionChanges + 1);
        _observed = observed.Length;

        // Each look found the other state; none came in doubled or out of turn, and no closing is missing in the journal.
        Assert.Equal(
            Enumerable.Range(0, observed.Length).Select(number => number % 2 == 0 ? PermissionState.Closed : PermissionState.Full),
            observed.Select(entry => entry.State));
        Assert.Equal(
            observed.Where(entry => entry.State == PermissionState.Closed).Select(entry => entry.EntryId),
            journal.Where(entry => entry.LedgerEntry is not null).Select(entry => entry.Id));
    }

    private static async Task CheckErasuresAsync(TargetWorld world, KilledRun run)
    {
        List<JournalEntry> journal = await world.Guard.Journal.ReadAsync().ToListAsync();
        for (int number = 0; number <= run.Erasures; number++)
        {
            SubjectId person = TargetEntries.Person(run.Seed, number);
            Guid[] begun = [.. journal.Where(entry => entry.Kind == JournalKind.OrderBegun && entry.SubjectId == person)
                .Select(entry => entry.Id)];
            Assert.True(begun.Length == 1 || number == run.Erasures, "What the store reported as erased has its tombstone.");
            if (begun is [var request])
            {
                Assert.Single(journal, entry => entry.Kind == JournalKind.OrderDone && entry.Id == request);
                Assert.False(world.Accounts.Holds(person) || world.Cases.Holds(person), "What has a tombstone is nowhere.");
                await world.Desk.EraseAsync(request, DateTimeOffset.UnixEpoch.AddYears(60));
                Assert.Equal(RightsState.ErasedLive, (await world.Desk.FindAsync(request))!.State);
            }
            else
            {
                Assert.True(world.Accounts.Holds(person) || !world.Cases.Holds(person), "Without a tombstone nothing is erased.");
            }
        }
    }

    private async Task CheckAuditAsync(TargetWorld world, KilledRun run)
    {
        AuditVerification result = await AuditVerifier.VerifyAsync(world.AuditStore);
        Assert.True(result.IsIntact, $"seed {run.Seed}: {result}");
        Assert.InRange(result.EntryCount, _audited + run.AuditEntries, _audited + run.AuditEntries + 1);
        Assert.Null(await world.AuditStore.FindOpeningAsync(result.EntryCount, "reporter"));
        Assert.Equal(result.EntryCount > 0, await world.AuditStore.FindOpeningAsync(result.EntryCount - 1, "reporter") is not null);
        _audited = result.EntryCount;
    }
}
