using System.Text;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Storage;
using Yipai.Client.Tests.Outbox;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.BrowserContract;

public sealed class BrowserOutboxTests : OutboxContract
{
    private readonly BrowserStores _stores = new();

    protected override IOutbox Outbox => _stores.Outbox;

    [Fact]
    public async Task EnqueueAsync_AnEntryMadeFromADraft_RemovesTheDraftInTheSameStep()
    {
        var id = new DraftId(Guid.NewGuid());
        await _stores.Drafts.KeepAsync(new KeptDraft(id, "", Start, new ReportDraft { Description = "井盖破损" }));

        await Outbox.EnqueueAsync(Report() with { EntryId = id.Value, Draft = id });

        Assert.Empty(await _stores.Drafts.ListAsync(""));
    }

    [Fact]
    public async Task EnqueueAsync_ALaterPhotoCannotBeRead_LeavesNothing()
    {
        var gone = new OutboxPhoto(PhotoDigest.Parse(new string('b', 64)), _ => throw new IOException("gone"));
        OutboxEntry entry = Report() with { Photos = [.. Report().Photos, gone] };

        await Assert.ThrowsAsync<IOException>(() => Outbox.EnqueueAsync(entry).AsTask());

        Assert.Equal((0, 0, 0), await CountAsync(entry));
    }

    [Fact]
    public async Task EnqueueAsync_TheSameReportAfterItsDelivery_BringsNoPhotoBack()
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await using (IOutboxLease lease = await Outbox.LeaseAsync())
        {
            OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;
            await lease.SettleAsync(taken, new DeliveryOutcome(DeliveryState.Delivered, Start));
        }

        await Outbox.EnqueueAsync(entry);

        Assert.Equal((1, 0, 0), await CountAsync(entry));
    }

    [Fact]
    public async Task TakeDueAsync_ATabEndedWhileItWrotePhotos_ErasesThem()
    {
        OutboxEntry half = Report();
        string key = $"outbox/{half.EntryId:N}";
        await _stores.Database.ChangeAsync(
            [],
            new Dictionary<string, byte[]> { [$"{key}/{half.Photos[0].Digest.Hex}"] = [0] },
            (_, changes) =>
            {
                changes.Put.Add(new StoredRow($"staging/{key}/dead") { Owner = "dead" });
                changes.Stored.Add($"{key}/{half.Photos[0].Digest.Hex}");
                return true;
            },
            CancellationToken.None);

        await using IOutboxLease lease = await Outbox.LeaseAsync();
        await lease.TakeDueAsync(Subject, Start);

        Assert.Equal((0, 0, 0), await CountAsync(half));
    }

    [Fact]
    public async Task TakeDueAsync_ThroughOtherObjectsOnTheSameDatabase_LeavesTheLivingOwnerAlone()
    {
        await Outbox.EnqueueAsync(Report());
        await using IOutboxLease sending = await Outbox.LeaseAsync();
        await sending.TakeDueAsync(Subject, Start);
        await using IOutboxLease other = await _stores.Again().LeaseAsync();

        Assert.Null(await other.TakeDueAsync(Subject, Start.AddYears(10)));
    }

    [Fact]
    public async Task FindStateAsync_NothingWasEverStored_LeavesNoDatabase()
    {
        await Outbox.FindStateAsync(Guid.NewGuid());
        await Outbox.CountWaitingAsync();
        await Outbox.EraseAsync(Subject);

        Assert.Null(await _stores.Database.ReadContentAsync("session/", CancellationToken.None));
        Assert.False(await BrowserPage.HasDatabaseAsync(_stores.Database.Name));
    }

    protected override async Task<(string Payload, int Photos)> ReadStoredAsync(Guid entryId)
    {
        string key = $"outbox/{entryId:N}";
        byte[]? payload = await _stores.Database.ReadContentAsync($"{key}/", CancellationToken.None);
        byte[] plain = payload is null ? [] : await _stores.Protector.OpenAsync(payload, Encoding.UTF8.GetBytes($"{key}/"));
        byte[]? photo = await _stores.Database.ReadContentAsync($"{key}/{new string('a', 64)}", CancellationToken.None);
        return (Encoding.UTF8.GetString(plain), photo is null ? 0 : 1);
    }

    /// <summary>Counts the rows of an entry, its photos, and the stagings.</summary>
    private async Task<(int Entries, int Photos, int Stagings)> CountAsync(OutboxEntry entry)
    {
        IReadOnlyList<StoredRow> entries = await _stores.Database.ReadAsync(CancellationToken.None, RowRange.Below("outbox"));
        IReadOnlyList<StoredRow> stagings = await _stores.Database.ReadAsync(CancellationToken.None, RowRange.Below("staging"));
        return (entries.Count, (await ReadStoredAsync(entry.EntryId)).Photos, stagings.Count);
    }
}
