using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Keeps the retention state in memory until the process ends.</summary>
public sealed class InMemoryRetentionStore : IRetentionStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(HandlerId HandlerId, string RecordId), HeldRecord> _records = [];

    /// <inheritdoc/>
    public ValueTask NoteAsync(HandlerId handlerId, HeldRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        HandlerId.ThrowIfDefault(handlerId);
        lock (_gate)
        {
            _records[(handlerId, record.RecordId)] = _records.TryGetValue((handlerId, record.RecordId), out HeldRecord? known)
                ? known.Merge(record)
                : record;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<HeldRecord> ReadAsync(
        HandlerId handlerId, SubjectId? subjectId = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        HeldRecord[] records;
        lock (_gate)
        {
            records = [.. _records
                .Where(one => one.Key.HandlerId == handlerId && (subjectId is null || one.Value.SubjectId == subjectId))
                .OrderBy(one => one.Key.RecordId, StringComparer.Ordinal)
                .Select(one => one.Value)];
        }

        foreach (HeldRecord record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ForgetAsync(HandlerId handlerId, string recordId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(recordId);
        lock (_gate)
        {
            return ValueTask.FromResult(_records.Remove((handlerId, recordId)));
        }
    }
}
