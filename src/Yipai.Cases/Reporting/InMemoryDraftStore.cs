using System.Collections.Concurrent;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Reporting;

/// <summary>Keeps drafts in memory until the process ends.</summary>
public sealed class InMemoryDraftStore : IDraftStore
{
    private readonly ConcurrentDictionary<DraftId, KeptDraft> _drafts = new();

    /// <inheritdoc/>
    public async ValueTask KeepAsync(KeptDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        IReadOnlyList<ReadOnlyMemory<byte>> photos = await DraftFormat.ReadPhotosAsync(draft.Draft, cancellationToken)
            .ConfigureAwait(false);
        IEnumerable<ReportPhoto> kept = photos.Zip(draft.Draft.Photos, (content, photo) => ReportPhoto.FromBytes(content, photo.Origin));
        _drafts[draft.Id] = draft with { Draft = draft.Draft with { Photos = [.. kept] } };
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeptDraft>> ListAsync(string ownerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ownerId);
        return ValueTask.FromResult<IReadOnlyList<KeptDraft>>(
            [.. _drafts.Values.Where(draft => draft.OwnerId == ownerId).OrderByDescending(draft => draft.KeptAt)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DraftId>> ListDamagedAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<DraftId>>([]);

    /// <inheritdoc/>
    public ValueTask RemoveAsync(DraftId id, CancellationToken cancellationToken = default)
    {
        _drafts.TryRemove(id, out _);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(string ownerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ownerId);
        foreach (KeptDraft draft in _drafts.Values.Where(draft => draft.OwnerId == ownerId))
        {
            _drafts.TryRemove(draft.Id, out _);
        }

        return ValueTask.CompletedTask;
    }
}
