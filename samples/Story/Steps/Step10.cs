using Yipai.Privacy.Server.Audit;

namespace Yipai.Samples.Story.Steps;

/// <summary>The city proves that its audit log is intact.</summary>
internal static class Step10
{
    public static async Task VerifyAuditAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(10, "Verify the audit log; flip one byte in a copy");
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
