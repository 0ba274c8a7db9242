using Yipai.Cases.Codes;
using Yipai.Privacy;

namespace Yipai.Cases.Storage;

/// <summary>Keeps reporters in memory, for tests and demonstrations.</summary>
public sealed class InMemoryReporterStore : IReporterStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(HandlerId, CaseId), CaseReporter> _reporters = [];
    private readonly HashSet<(HandlerId Handler, PhotoDigest Photo, SubjectId Subject)> _photos = [];

    /// <inheritdoc/>
    public ValueTask<bool> KeepAsync(HandlerId handlerId, CaseReporter reporter, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(reporter);
        lock (_lock)
        {
            return ValueTask.FromResult(_reporters.TryAdd((handlerId, reporter.CaseId), reporter));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<CaseId, CaseReporter>> FindAsync(
        HandlerId handlerId, IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(cases);
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyDictionary<CaseId, CaseReporter>>(
                cases.Distinct().Select(id => _reporters.GetValueOrDefault((handlerId, id))).OfType<CaseReporter>()
                    .ToDictionary(reporter => reporter.CaseId));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CaseReporter>> FindAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<CaseReporter>>(
                [.. from pair in _reporters where pair.Key.Item1 == handlerId && pair.Value.SubjectId == subjectId select pair.Value]);
        }
    }

    /// <inheritdoc/>
    public ValueTask KeepPhotoAsync(
        HandlerId handlerId, PhotoDigest photo, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        lock (_lock)
        {
            _photos.Add((handlerId, photo, subjectId));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> OwnsPhotosAsync(
        HandlerId handlerId, IReadOnlyCollection<PhotoDigest> photos, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(photos);
        SubjectId.ThrowIfDefault(subjectId);
        lock (_lock)
        {
            return ValueTask.FromResult(photos.All(photo => _photos.Contains((handlerId, photo, subjectId))));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> ChangeContactAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, ReporterContact? contact, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        lock (_lock)
        {
            bool isOwn = _reporters.GetValueOrDefault((handlerId, id)) is { } reporter && reporter.SubjectId == subjectId;
            if (isOwn)
            {
                _reporters[(handlerId, id)] = _reporters[(handlerId, id)] with { Contact = contact };
            }

            return ValueTask.FromResult(isOwn);
        }
    }

    /// <inheritdoc/>
    public ValueTask RestrictAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, bool isRestricted, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        lock (_lock)
        {
            if (_reporters.GetValueOrDefault((handlerId, id)) is { } reporter && reporter.SubjectId == subjectId)
            {
                _reporters[(handlerId, id)] = reporter with { IsRestricted = isRestricted };
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CutCaseAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, IReadOnlyCollection<PhotoDigest> photos,
        CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(photos);
        lock (_lock)
        {
            _photos.RemoveWhere(row => row.Handler == handlerId && row.Subject == subjectId && photos.Contains(row.Photo));
            if (_reporters.GetValueOrDefault((handlerId, id))?.SubjectId == subjectId)
            {
                _reporters.Remove((handlerId, id));
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CutAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        lock (_lock)
        {
            _photos.RemoveWhere(row => row.Handler == handlerId && row.Subject == subjectId);
            foreach ((HandlerId Handler, CaseId Case) key in _reporters.Keys.ToList())
            {
                if (key.Handler == handlerId && _reporters[key].SubjectId == subjectId)
                {
                    _reporters.Remove(key);
                }
            }
        }

        return ValueTask.CompletedTask;
    }
}
