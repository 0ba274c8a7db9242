using System.Text;
using Microsoft.Data.Sqlite;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Keys;

namespace Yipai.Client.Sqlite.Drafts;

/// <summary>Drafts in a SQLite file, sealed with their photos and their owners.</summary>
public sealed class SqliteDraftStore(SqliteDatabase database, IOutboxProtector protector, CaseCatalogue catalogue) : IDraftStore
{
    /// <inheritdoc/>
    public async ValueTask KeepAsync(KeptDraft draft, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> photos = await DraftFormat.ReadPhotosAsync(draft.Draft, cancellationToken).ConfigureAwait(false);
        await database.RunAsync(connection => Insert(connection, draft, photos), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeptDraft>> ListAsync(string ownerId, CancellationToken cancellationToken = default) =>
        [.. (await AllAsync(cancellationToken).ConfigureAwait(false)).Where(draft => draft.OwnerId == ownerId)];

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(DraftId id, CancellationToken cancellationToken = default) =>
        await database.RunAsync(connection => Delete(connection, id), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(string ownerId, CancellationToken cancellationToken = default)
    {
        foreach (KeptDraft draft in await ListAsync(ownerId, cancellationToken).ConfigureAwait(false))
        {
            await RemoveAsync(draft.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    private static byte[] RowName(string id, PhotoDigest? photo = null) => Encoding.UTF8.GetBytes($"draft/{id}/{photo}");

    private static int Delete(SqliteConnection connection, DraftId id) => connection.Execute("DELETE FROM draft WHERE draft_id = $id", ("$id", id.ToString()));

    private static PhotoDigest DigestOf(ReadOnlyMemory<byte> photo) => PhotoDigest.Of(photo.Span);

    private int Insert(SqliteConnection connection, KeptDraft draft, IReadOnlyList<ReadOnlyMemory<byte>> photos)
    {
        string id = draft.Id.ToString();
        Delete(connection, draft.Id);
        connection.Execute(
            "INSERT INTO draft (draft_id, kept_at, content) VALUES ($id, $kept, $content)",
            ("$id", id), ("$kept", draft.KeptAt.ToUnixTimeMilliseconds()),
            ("$content", protector.Seal(DraftFormat.Write(draft, photos.Select(DigestOf)), RowName(id))));
        foreach (ReadOnlyMemory<byte> photo in photos.DistinctBy(DigestOf))
        {
            PhotoDigest digest = DigestOf(photo);
            connection.Execute(
                "INSERT INTO draft_photo (draft_id, digest, content) VALUES ($id, $digest, $content)",
                ("$id", id), ("$digest", digest.Hex), ("$content", protector.Seal(photo.Span, RowName(id, digest))));
        }

        return photos.Count;
    }

    private ValueTask<List<KeptDraft>> AllAsync(CancellationToken cancellationToken) => database.RunAsync(
        connection => connection.FindAll("SELECT draft_id, kept_at, content FROM draft ORDER BY kept_at DESC", Read), cancellationToken);

    private KeptDraft Read(SqliteDataReader row)
    {
        string id = row.GetString(0);
        (string ownerId, ReportDraft draft) = DraftFormat.Read(
            protector.Open(row.GetFieldValue<byte[]>(2), RowName(id)),
            catalogue,
            photo => ReportPhoto.FromStream(stopping => OpenAsync(id, photo, stopping)));
        return new KeptDraft(DraftId.Parse(id), ownerId, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), draft);
    }

    private async ValueTask<Stream> OpenAsync(string id, PhotoDigest photo, CancellationToken cancellationToken)
    {
        byte[]? content = await database.RunAsync(
            connection => connection.FindOne(
                "SELECT content FROM draft_photo WHERE draft_id = $id AND digest = $digest",
                row => row.GetFieldValue<byte[]>(0),
                ("$id", id), ("$digest", photo.Hex)),
            cancellationToken).ConfigureAwait(false);
        return new MemoryStream(protector.Open(content ?? throw new FileNotFoundException("The draft was removed."), RowName(id, photo)), writable: false);
    }
}
