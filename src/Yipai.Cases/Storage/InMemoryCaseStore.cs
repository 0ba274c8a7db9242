using System.Collections.Immutable;
using Yipai.Cases.Codes;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Cases.Storage;

/// <summary>Keeps cases in memory, for tests and demonstrations.</summary>
/// <param name="reporters">The store that knows whose cases a person sees.</param>
public sealed class InMemoryCaseStore(InMemoryReporterStore reporters) : ICaseStore
{
    private readonly InMemoryReporterStore _reporters = reporters ?? throw new ArgumentNullException(nameof(reporters));
    private readonly Lock _lock = new();
    private readonly Dictionary<(HandlerId, DateOnly), long> _numbers = [];
    private readonly Dictionary<HandlerId, Dictionary<CaseId, Kept>> _cases = [];

    /// <inheritdoc/>
    public ValueTask<CaseNumber> TakeNumberAsync(HandlerId handlerId, DateOnly day, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        lock (_lock)
        {
            long next = _numbers.GetValueOrDefault((handlerId, day)) + 1;
            _numbers[(handlerId, day)] = next;
            return ValueTask.FromResult(new CaseNumber(day, next));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> OpenAsync(HandlerId handlerId, NewCase opened, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(opened);
        lock (_lock)
        {
            Dictionary<CaseId, Kept> cases = Of(handlerId);
            bool isNew = !cases.Values.Any(kept => kept.Opened.Report.Id == opened.Report.Id || kept.Opened.Number == opened.Number);
            return ValueTask.FromResult(isNew && cases.TryAdd(opened.Id, new Kept(opened)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<CaseAppend> AppendAsync(
        HandlerId handlerId, CaseId id, int expectedVersion, IReadOnlyList<CaseChange> changes,
        CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        changes.Following(expectedVersion);
        lock (_lock)
        {
            if (!Of(handlerId).TryGetValue(id, out Kept? kept))
            {
                return ValueTask.FromResult(CaseAppend.UnknownCase);
            }

            if (kept.Changes.Length != expectedVersion)
            {
                return ValueTask.FromResult(CaseAppend.Conflict);
            }

            Kept next = kept with { Changes = kept.Changes.AddRange(changes) };
            _ = next.Stored();
            Of(handlerId)[id] = next;
            return ValueTask.FromResult(CaseAppend.Appended);
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredCase?> FindAsync(HandlerId handlerId, CaseId id, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        lock (_lock)
        {
            return ValueTask.FromResult(Of(handlerId).GetValueOrDefault(id)?.Stored());
        }
    }

    /// <inheritdoc/>
    public ValueTask<StoredCase?> FindAsync(HandlerId handlerId, ReportId reportId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        lock (_lock)
        {
            return ValueTask.FromResult(Of(handlerId).Values.FirstOrDefault(kept => kept.Opened.Report.Id == reportId)?.Stored());
        }
    }

    /// <inheritdoc/>
    public async ValueTask<CasePage> ReadPageAsync(HandlerId handlerId, CaseQuery query, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(query);
        HashSet<CaseId> own = query.SubjectId is { } person
            ? [.. from reporter in await _reporters.FindAsync(handlerId, person, cancellationToken).ConfigureAwait(false)
                   select reporter.CaseId]
            : [];
        lock (_lock)
        {
            StoredCase[] found =
            [
                .. Of(handlerId).Values.Select(kept => kept.Stored())
                    .Where(stored => Sees(query, stored, own) && query.Stages?.Contains(stored.File.Stage) != false)
                    .Where(stored => query.After is not { } after || IsBehind(stored.Opened.Number, after.Last))
                    .OrderBy(stored => stored.Opened.Number.Day).ThenBy(stored => stored.Opened.Number.Sequence)
                    .Take(query.Size + 1),
            ];
            return found.Length > query.Size
                ? new CasePage(found[..query.Size], new CaseCursor(found[query.Size - 1].Opened.Number))
                : new CasePage(found, null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> PassPhotoAsync(
        HandlerId handlerId, CaseId id, PhotoDigest photo, PhotoDigest publicCopy, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        lock (_lock)
        {
            if (!Of(handlerId).TryGetValue(id, out Kept? kept) || !kept.Opened.Report.Photos.Contains(photo))
            {
                return ValueTask.FromResult(false);
            }

            Of(handlerId)[id] = kept with { Copies = kept.Copies.SetItem(photo, publicCopy) };
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RefusePhotoAsync(
        HandlerId handlerId, CaseId id, PhotoDigest photo, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        lock (_lock)
        {
            if (!Of(handlerId).TryGetValue(id, out Kept? kept) || !kept.Opened.Report.Photos.Contains(photo))
            {
                return ValueTask.FromResult(false);
            }

            Of(handlerId)[id] = kept with { Copies = kept.Copies.Remove(photo) };
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RewriteAsync(
        HandlerId handlerId, CaseId id, Func<string, string> rewrite, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(rewrite);
        lock (_lock)
        {
            if (!Of(handlerId).TryGetValue(id, out Kept? kept))
            {
                return ValueTask.FromResult(false);
            }

            Of(handlerId)[id] = kept with
            {
                Opened = kept.Opened.Rewrite(rewrite),
                Changes = [.. kept.Changes.Select(change => change.Rewrite(rewrite))],
            };
            return ValueTask.FromResult(true);
        }
    }

    private static bool Sees(CaseQuery query, StoredCase stored, HashSet<CaseId> own) => query.Audience switch
    {
        Audience.Public => !stored.File.IsAnonymous,
        Audience.Department => stored.File.Unit is { } unit && (query.Unit is null || unit == query.Unit),
        Audience.Subject => own.Contains(stored.Opened.Id),
        Audience.Staff => true,
        _ => false,
    };

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<CaseCount>> CountAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<CaseCount>>(
            [
                .. from kept in Of(handlerId).Values
                   group kept by (kept.Opened.Number.Day.Year, kept.Opened.Number.Day.Month, kept.Stored().File.Stage) into cell
                   select new CaseCount(cell.Key.Year, cell.Key.Month, cell.Key.Stage, cell.Count()),
            ]);
        }
    }

    private static bool IsBehind(CaseNumber number, CaseNumber last) =>
        number.Day > last.Day || (number.Day == last.Day && number.Sequence > last.Sequence);

    private Dictionary<CaseId, Kept> Of(HandlerId handlerId)
    {
        if (!_cases.TryGetValue(handlerId, out Dictionary<CaseId, Kept>? cases))
        {
            _cases[handlerId] = cases = [];
        }

        return cases;
    }

    private sealed record Kept(NewCase Opened)
    {
        public ImmutableArray<CaseChange> Changes { get; init; } = [];

        public ImmutableDictionary<PhotoDigest, PhotoDigest> Copies { get; init; } = ImmutableDictionary<PhotoDigest, PhotoDigest>.Empty;

        public StoredCase Stored() => new(Opened, Changes, Copies);
    }
}
