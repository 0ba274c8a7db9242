using Yipai.Cases.Codes;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Opens the payload of a row, and its photos one by one when they are read.</summary>
internal sealed class SealedEntries(SqliteDatabase database, IOutboxProtector protector)
{
    /// <summary>Opens a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="described">The entry without payload and photos.</param>
    /// <param name="cancellationToken">Stops waiting for the key.</param>
    /// <exception cref="YipaiClientException">YP0313: the payload cannot be opened with this key.</exception>
    public async ValueTask<OutboxEntry> OpenAsync(StoredEntry row, OutboxEntry described, CancellationToken cancellationToken) =>
        described with
    {
        Payload = row.Payload.Length == 0 && described.State.ErasesPayload()
            ? default
            : await protector.OpenAsync(row.Payload, SqliteOutbox.RowName(row.Id), cancellationToken).ConfigureAwait(false),
        Photos = [.. row.Photos.Select(
            digest => new OutboxPhoto(PhotoDigest.Parse(digest), stopping => ReadPhotoAsync(row.Id, digest, stopping)))],
    };

    private async ValueTask<ReadOnlyMemory<byte>> ReadPhotoAsync(string id, string digest, CancellationToken cancellationToken)
    {
        byte[]? content = await database.RunAsync(
            connection => connection.FindOne(
                "SELECT content FROM outbox_photo WHERE entry_id = $id AND digest = $digest",
                row => row.GetValue(0) as byte[],
                ("$id", id), ("$digest", digest)),
            cancellationToken).ConfigureAwait(false);
        return await protector.OpenAsync(content ?? throw SqliteErrors.CannotOpen(), SqliteOutbox.RowName(id, digest), cancellationToken)
            .ConfigureAwait(false);
    }
}
