using System.Text;
using Yipai.Cases.Codes;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Browser.Modules;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Outbox;

/// <summary>Decrypts the payload of a row, and decrypts each photo when somebody reads it.</summary>
internal sealed class SealedEntries(BrowserDatabase database, IOutboxProtector protector)
{
    /// <summary>Returns the entry of a row with the city's sentence, without payload and photos.</summary>
    public async ValueTask<OutboxEntry> DescribeAsync(StoredRow row, bool isOwnerDead, CancellationToken cancellationToken)
    {
        byte[]? detail = row.Detail is { } stored
            ? await protector.TryOpenAsync(stored, OutboxRows.RowName(row.Key, "detail"), cancellationToken).ConfigureAwait(false)
            : null;
        OutboxEntry entry = OutboxRows.Describe(row);
        return entry with
        {
            State = entry.State == DeliveryState.Sending && isOwnerDead ? DeliveryState.Queued : entry.State,
            Detail = detail is null ? null : Encoding.UTF8.GetString(detail),
        };
    }

    /// <summary>Decrypts the payload of a row and returns the complete entry.</summary>
    /// <exception cref="YipaiClientException">YP0313: this key does not decrypt the payload, or the payload is gone.</exception>
    public async ValueTask<OutboxEntry> OpenAsync(StoredRow row, OutboxEntry described, CancellationToken cancellationToken) =>
        described with
        {
            Payload = described.State.ErasesPayload() ? default : await ReadAsync(row.Key, null, cancellationToken).ConfigureAwait(false),
            Photos = described.State.ErasesPayload()
                ? []
                : [.. row.Photos.Select(digest => new OutboxPhoto(
                    PhotoDigest.Parse(digest), stopping => ReadAsync(row.Key, digest, stopping)))],
        };

    private async ValueTask<ReadOnlyMemory<byte>> ReadAsync(string key, string? part, CancellationToken cancellationToken)
    {
        byte[] content = await database.ReadContentAsync(OutboxRows.Part(key, part), cancellationToken).ConfigureAwait(false)
            ?? throw BrowserErrors.CannotOpen();
        return await protector.OpenAsync(content, OutboxRows.RowName(key, part), cancellationToken).ConfigureAwait(false);
    }
}
