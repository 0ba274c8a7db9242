using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Samples.Story.Steps;

/// <summary>Restores yesterday's backup, after which every withdrawal and erasure still holds.</summary>
internal static class Step12
{
    public static async Task RestoreAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(12, "Restore the backup from before the withdrawal");
        (bool hadAccount, ConsentStatus publication) = await world.Backup!.ReadAsync(world.City.HandlerId);
        teller.Check(
            hadAccount && publication == ConsentStatus.InForce, "the backup still holds the account and the consent to publication");

        await world.City.StopAsync();
        world.Backup.PutBack();
        await world.City.StartAsync();
        bool isGone = !await world.City.HasAccountAsync(world.Backup.AccountOf)
            && !await world.City.HasReporterAsync(world.Backup.AccountOf);
        teller.Check(
            isGone, "restored: account and links to the person are gone again before the first request", "P4.3.2/2", "P4.3.3");
        ConsentState state = await world.City.Ledger.GetStateAsync(world.City.HandlerId, world.Backup.ConsentOf);
        teller.Check(
            state.Find("publication", DateTimeOffset.MaxValue).Status == ConsentStatus.Withdrawn,
            "and the consent to publication is withdrawn again", "PIPL 15");
        teller.Check(await world.City.CountCasesAsync() > 0, "the cases are still there, without a person", "PIPL 47");
        await PolicyNews.TellAsync(world, teller);
    }
}
