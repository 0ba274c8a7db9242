using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Storage;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Samples.Story.Steps;

/// <summary>The city proves that its audit log is intact.</summary>
internal static class Step10
{
    public static async Task VerifyAuditAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(10, "De-identify the cases; verify the audit log; flip one byte in a copy");
        int taken = await world.City.Services.GetRequiredService<DeidentificationDesk>().RunAsync(CancellationToken.None);
        long rows = (await world.City.Services.GetRequiredService<IDeidentifiedCaseStore>().CountAsync(world.City.HandlerId))
            .Sum(cell => cell.Count);
        teller.Check(
            taken > 0 && rows == await world.City.CountCasesAsync(),
            $"the job de-identified {rows} cases: class, stage and month are left, and statistics read nothing else", "P4.1.2-9(1)/1");

        IAuditStore store = world.City.AuditStore;
        AuditVerification whole = await AuditVerifier.VerifyAsync(store);
        teller.Check(
            whole.IsIntact && whole.EntryCount > 10, $"{whole.EntryCount} entries, intact, root {whole.RootHash[..16]}…", "PIPL 54");

        CopiedDatabase copy = CopiedDatabase.Of(world.City.AuditDatabase, Path.Combine(world.Directory, "audit-copy.db"));
        long flipped = whole.EntryCount / 2;
        copy.Change(await store.ReadAsync(flipped).FirstAsync(), bytes =>
        {
            bytes[bytes.Length / 2] ^= 1;
            return bytes;
        });
        AuditVerification broken = await copy.VerifyAsync(world.Phone.Guard.Handler.Id);
        teller.Check(
            broken.FirstBrokenEntry == flipped,
            $"one byte of entry {flipped} flipped in a copy: the verifier names entry {broken.FirstBrokenEntry} ({broken.Reason})");
    }
}
