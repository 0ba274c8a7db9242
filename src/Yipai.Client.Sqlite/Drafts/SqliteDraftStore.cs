using System.Text;
using Microsoft.Data.Sqlite;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Drafts;

/// <summary>Keeps drafts in a SQLite file.</summary>
/// <remarks>Each draft is encrypted together with its photos and the id of its owner.</remarks>
internal sealed class SqliteDraftStore(SqliteDatabase database, IOutboxProtector protector, CaseCatalogue catalogue) : IDraftStore
{
    /// <inheritdoc/>
    public async ValueTask KeepAsync(KeptDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        IReadOnlyList<ReadOnlyMemory<byte>> photos =
            await DraftFormat.ReadPhotosAsync(draft.Draft, cancellationToken).ConfigureAwait(false);
        string id = draft.Id.ToString();
        await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        byte[] content = await protector.SealAsync(DraftFormat.Write(draft, photos.Select(DigestOf)), RowName(id), cancellationToken)
            .ConfigureAwait(false);
        var sealedPhotos = new List<(string Digest, byte[] Content)>(photos.Count);
        foreach (ReadOnlyMemory<byte> photo in photos.DistinctBy(DigestOf))
        {
            PhotoDigest digest = DigestOf(photo);
            sealedPhotos.Add((digest.Hex, await protector.SealAsync(photo, RowName(id, digest), cancellationToken).ConfigureAwait(false)));
        }

        long bytes = content.Length + sealedPhotos.Sum(photo => (long)photo.Content.Length);
        await database.RunAddingAsync(bytes, connection => Insert(connection, draft, content, sealedPhotos), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeptDraft>> ListAsync(string ownerId, CancellationToken cancellationToken = default) =>
        [.. (await AllAsync(cancellationToken).ConfigureAwait(false)).Healthy.Where(draft => draft.OwnerId == ownerId)];

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DraftId>> ListDamagedAsync(CancellationToken cancellationToken = default) =>
        (await AllAsync(cancellationToken).ConfigureAwait(false)).Damaged;

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(DraftId id, CancellationToken cancellationToken = default) =>
        await database.RunFreeingAsync(connection => Delete(connection, id), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <remarks>
    /// The store cannot know to whom a damaged draft belongs, so it erases every damaged draft too. Otherwise a draft of the person could
    /// stay on the device.
    /// </remarks>
    public async ValueTask EraseAsync(string ownerId, CancellationToken cancellationToken = default)
    {
        (List<KeptDraft> healthy, List<DraftId> damaged) = await AllAsync(cancellationToken).ConfigureAwait(false);
        foreach (DraftId id in healthy.Where(draft => draft.OwnerId == ownerId).Select(draft => draft.Id).Concat(damaged))
        {
            await RemoveAsync(id, cancellationToken).ConfigureAwait(false);
        }
    }

    private static byte[] RowName(string id, PhotoDigest? photo = null) => Encoding.UTF8.GetBytes($"draft/{id}/{photo}");

    private static int Delete(SqliteConnection connection, DraftId id) =>
        connection.Execute("DELETE FROM draft WHERE draft_id = $id", ("$id", id.ToString()));

    private static PhotoDigest DigestOf(ReadOnlyMemory<byte> photo) => PhotoDigest.Of(photo.Span);

    private static int Insert(SqliteConnection connection, KeptDraft draft, byte[] content, List<(string Digest, byte[] Content)> photos)
    {
        string id = draft.Id.ToString();
        Delete(connection, draft.Id);
        connection.Execute(
            "INSERT INTO draft (draft_id, kept_at, content) VALUES ($id, $kept, $content)",
            ("$id", id), ("$kept", draft.KeptAt.ToUnixTimeMilliseconds()),
            ("$content", content));
        foreach ((string digest, byte[] photo) in photos)
        {
            connection.Execute(
                "INSERT INTO draft_photo (draft_id, digest, content) VALUES ($id, $digest, $content)",
                ("$id", id), ("$digest", digest), ("$content", photo));
        }

        return photos.Count;
    }

    private async ValueTask<(List<KeptDraft> Healthy, List<DraftId> Damaged)> AllAsync(CancellationToken cancellationToken)
    {
        List<(DraftId Id, long KeptAt, byte[] Content)> rows = await database.RunAsync(
            connection => connection.FindAll(
                "SELECT draft_id, kept_at, content FROM draft ORDER BY kept_at DESC",
                row => (DraftId.Parse(row.GetString(0)), row.GetInt64(1), row.GetValue(2) as byte[] ?? [])),
            cancellationToken).ConfigureAwait(false);
        var healthy = new List<KeptDraft>(rows.Count);
        var damaged = new List<DraftId>();
        foreach ((DraftId id, long keptAt, byte[] content) in rows)
        {
            if (await TryReadAsync(id, keptAt, content, cancellationToken).ConfigureAwait(false) is { } draft)
            {
                healthy.Add(draft);
            }
            else
            {
                damaged.Add(id);
            }
        }

        return (healthy, damaged);
    }

    private async ValueTask<KeptDraft?> TryReadAsync(DraftId id, long keptAt, byte[] content, CancellationToken cancellationToken)
    {
        string name = id.ToString();
        if (await protector.TryOpenAsync(content, RowName(name), cancellationToken).ConfigureAwait(false) is not { } plain)
        {
            return null;
        }

        try
        {
            (string ownerId, ReportDraft draft) = DraftFormat.Read(
                plain, catalogue, photo => ReportPhoto.FromStream(stopping => OpenAsync(name, photo, stopping)));
            return new KeptDraft(id, ownerId, DateTimeOffset.FromUnixTimeMilliseconds(keptAt), draft);
        }
        catch (Exception exception) when (exception is CasesException or ArgumentException or NullReferenceException)
        {
            return null;
        }
    }

    private async ValueTask<Stream> OpenAsync(string id, PhotoDigest photo, CancellationToken cancellationToken)
    {
        byte[]? content = await database.RunAsync(
            connection => connection.FindOne(
                "SELECT content FROM draft_photo WHERE draft_id = $id AND digest = $digest",
                row => row.GetFieldValue<byte[]>(0),
                ("$id", id), ("$digest", photo.Hex)),
            cancellationToken).ConfigureAwait(false);
        byte[] plain = await protector.OpenAsync(
            content ?? throw new FileNotFoundException("The draft was removed."), RowName(id, photo), cancellationToken)
                .ConfigureAwait(false);
        return new MemoryStream(plain, writable: false);
    }
}
