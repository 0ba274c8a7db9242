using Yipai.Cases.Codes;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Decrypts the payload of a row, and decrypts each photo when somebody reads it.</summary>
internal sealed class SealedEntries(SqliteDatabase database, IOutboxProtector protector)
{
    /// <summary>Decrypts a row and returns the complete entry.</summary>
    /// <param name="row">The stored row.</param>
    /// <param name="described">The entry of this row, still without payload and photos.</param>
    /// <param name="cancellationToken">Stops waiting for the key.</param>
    /// <exception cref="YipaiClientException">YP0313: this key does not decrypt the payload.</exception>
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
