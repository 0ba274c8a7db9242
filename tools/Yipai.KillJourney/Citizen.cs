using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Client;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.KillJourney;

/// <summary>A citizen who reports with three photos, then withdraws a consent, and after a crash goes on where the app says.</summary>
internal sealed class Citizen(YipaiClient client, IOutbox outbox, StreamWriter screen, HashSet<string> told)
{
    private const string Scope = "publication";
    private const string Queued = "queued ";

    /// <summary>Submits one report.</summary>
    /// <remarks>A draft that is still there, or a report that already waits, is not written again.</remarks>
    public async Task ReportAsync(string photos)
    {
        if (told.Any(line => line.StartsWith(Queued, StringComparison.Ordinal)) || await FindQueuedAsync())
        {
            return;
        }

        IReadOnlyList<KeptDraft> drafts = await client.Drafts.ListAsync();
        DraftId id = drafts.Count > 0 ? drafts[0].Id : await client.Drafts.KeepAsync(Draft(photos));
        SubmissionReceipt receipt = await client.Drafts.SubmitAsync(id);
        await TellAsync(Queued + receipt.EnsureQueued());
    }

    /// <summary>Sends everything now, and says what arrived.</summary>
    public async Task SendAsync()
    {
        OutboxDrain drain = await client.Outbox.SendNowAsync();
        string[] ids = [.. told.Where(line => line.StartsWith(Queued, StringComparison.Ordinal)).Select(line => line[Queued.Length..])];
        foreach (string id in ids)
        {
            if (await outbox.FindStateAsync(ReportId.Parse(id).Value) == DeliveryState.Delivered)
            {
                await TellAsync($"sent {id}");
            }
        }

        if (drain.Remaining == 0 && told.Contains("withdrawn"))
        {
            await TellAsync("withdrawal sent");
        }
    }

    /// <summary>Withdraws the consent to publication, unless the app shows that it is withdrawn.</summary>
    public async Task WithdrawAsync()
    {
        ConsentState state = await client.Consent.GetStateAsync();
        if (state.Find(Scope, DateTimeOffset.MaxValue).Status != ConsentStatus.Withdrawn)
        {
            await client.Consent.WithdrawAsync(Scope);
        }

        await TellAsync("withdrawn");
    }

    private static ReportDraft Draft(string photos) => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = "井盖破损",
        Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147)),
        Photos = [.. Directory.EnumerateFiles(photos, "*.jpg").Order(StringComparer.Ordinal).Select(path => ReportPhoto.FromFile(path))],
    };

    private async Task<bool> FindQueuedAsync()
    {
        IReadOnlyList<DeliveryStatus> waiting = await client.Outbox.ListAsync();
        foreach (DeliveryStatus status in waiting.Where(status => status.Kind == OutboxEntryKind.Report))
        {
            await TellAsync(Queued + new ReportId(status.EntryId));
            return true;
        }

        return false;
    }

    private Task TellAsync(string line) => told.Add(line) ? screen.WriteLineAsync(line) : Task.CompletedTask;
}
