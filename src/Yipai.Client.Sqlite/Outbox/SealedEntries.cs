using Yipai.Cases.Codes;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Decrypts the payload of a row, and opens each photo when somebody reads it.</summary>
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
            digest => OutboxPhoto.FromStream(
                PhotoDigest.Parse(digest), stopping => SealedPhotoStream.OpenAsync(database, protector, row.Id, digest, stopping)))],
    };
}
