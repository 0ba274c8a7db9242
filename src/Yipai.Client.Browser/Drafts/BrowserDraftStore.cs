using System.Text;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Drafts;

/// <summary>Keeps drafts in IndexedDB.</summary>
/// <remarks>Each draft is encrypted together with its photos and the id of its owner.</remarks>
internal sealed class BrowserDraftStore(BrowserDatabase database, IOutboxProtector protector, CaseCatalogue catalogue) : IDraftStore
{
    private const string Kind = "draft";

    /// <summary>Returns the key of a draft's row.</summary>
    public static string Key(DraftId id) => $"{Kind}/{id}";

    /// <inheritdoc/>
    public async ValueTask KeepAsync(KeptDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        IReadOnlyList<ReadOnlyMemory<byte>> photos =
            await DraftFormat.ReadPhotosAsync(draft.Draft, cancellationToken).ConfigureAwait(false);
        string key = Key(draft.Id);
        var parts = new Dictionary<string, byte[]>
        {
            [Part(key)] = await protector.SealAsync(DraftFormat.Write(draft, photos.Select(DigestOf)), RowName(key), cancellationToken)
                .ConfigureAwait(false),
        };
        foreach (ReadOnlyMemory<byte> photo in photos.DistinctBy(DigestOf))
        {
            PhotoDigest digest = DigestOf(photo);
            parts[Part(key, digest)] =
                await protector.SealAsync(photo, RowName(key, digest), cancellationToken).ConfigureAwait(false);
        }

        await database.ChangeAsync(
            [],
            parts,
            (_, changes) =>
            {
                changes.Emptied.Add(key);
                changes.Stored.AddRange(parts.Keys);
                changes.Put.Add(new StoredRow(key) { At = draft.KeptAt.ToUnixTimeMilliseconds() });
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<KeptDraft>> ListAsync(string ownerId, CancellationToken cancellationToken = default) =>
        [.. (await AllAsync(cancellationToken).ConfigureAwait(false)).Healthy.Where(draft => draft.OwnerId == ownerId)];

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DraftId>> ListDamagedAsync(CancellationToken cancellationToken = default) =>
        (await AllAsync(cancellationToken).ConfigureAwait(false)).Damaged;

    /// <inheritdoc/>
    public ValueTask RemoveAsync(DraftId id, CancellationToken cancellationToken = default) => RemoveAsync([id], cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// The store cannot know to whom a damaged draft belongs, so it erases every damaged draft too. Otherwise a draft of the person could
    /// stay on the device.
    /// </remarks>
    public async ValueTask EraseAsync(string ownerId, CancellationToken cancellationToken = default)
    {
        (List<KeptDraft> healthy, List<DraftId> damaged) = await AllAsync(cancellationToken).ConfigureAwait(false);
        await RemoveAsync(
            [.. healthy.Where(draft => draft.OwnerId == ownerId).Select(draft => draft.Id), .. damaged], cancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask RemoveAsync(IReadOnlyList<DraftId> ids, CancellationToken cancellationToken) => await database.ChangeAsync(
        [],
        (_, changes) =>
        {
            foreach (DraftId id in ids)
            {
                changes.Remove(Key(id));
            }

            return true;
        },
        cancellationToken).ConfigureAwait(false);

    private async ValueTask<(List<KeptDraft> Healthy, List<DraftId> Damaged)> AllAsync(CancellationToken cancellationToken)
    {
        var healthy = new List<KeptDraft>();
        var damaged = new List<DraftId>();
        foreach (StoredRow row in (await database.ReadAsync(cancellationToken, RowRange.Below(Kind)).ConfigureAwait(false))
            .OrderByDescending(row => row.At))
        {
            DraftId id = DraftId.Parse(row.Key[(Kind.Length + 1)..]);
            if (await TryReadAsync(id, row, cancellationToken).ConfigureAwait(false) is { } draft)
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

    private async ValueTask<KeptDraft?> TryReadAsync(DraftId id, StoredRow row, CancellationToken cancellationToken)
    {
        byte[] content = await database.ReadContentAsync(Part(row.Key), cancellationToken).ConfigureAwait(false) ?? [];
        if (await protector.TryOpenAsync(content, RowName(row.Key), cancellationToken).ConfigureAwait(false) is not { } plain)
        {
            return null;
        }

        try
        {
            (string ownerId, ReportDraft draft) = DraftFormat.Read(
                plain, catalogue, photo => ReportPhoto.FromStream(stopping => OpenAsync(row.Key, photo, stopping)));
            return new KeptDraft(id, ownerId, DateTimeOffset.FromUnixTimeMilliseconds(row.At), draft);
        }
        catch (Exception exception) when (exception is CasesException or ArgumentException or NullReferenceException)
        {
            return null;
        }
    }

    private async ValueTask<Stream> OpenAsync(string key, PhotoDigest photo, CancellationToken cancellationToken)
    {
        byte[] content = await database.ReadContentAsync(Part(key, photo), cancellationToken).ConfigureAwait(false)
            ?? throw new FileNotFoundException("The draft was removed.");
        byte[] plain = await protector.OpenAsync(content, RowName(key, photo), cancellationToken).ConfigureAwait(false);
        return new MemoryStream(plain, writable: false);
    }

    private static string Part(string key, PhotoDigest? photo = null) => $"{key}/{photo?.Hex}";

    private static byte[] RowName(string key, PhotoDigest? photo = null) => Encoding.UTF8.GetBytes(Part(key, photo));

    private static PhotoDigest DigestOf(ReadOnlyMemory<byte> photo) => PhotoDigest.Of(photo.Span);
}
