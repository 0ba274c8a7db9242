using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Keeps disclosure records in memory until the process ends.</summary>
public sealed class InMemoryDisclosureRecordStore : IDisclosureRecordStore
{
    private readonly Lock _gate = new();
    private readonly List<DisclosureRecord> _records = [];

    /// <inheritdoc/>
    public ValueTask AppendAsync(DisclosureRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (_gate)
        {
            if (!_records.Exists(known => known.HandlerId == record.HandlerId && known.RecordId == record.RecordId))
            {
                _records.Add(record);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DisclosureRecord> ReadAsync(
        HandlerId handlerId, SubjectId? subjectId = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        DisclosureRecord[] records;
        lock (_gate)
        {
            records = [.. _records
                .Where(record => record.HandlerId == handlerId && (subjectId is null || record.SubjectId == subjectId))
                .OrderBy(record => record.At)];
        }

        foreach (DisclosureRecord record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    /// <summary>Copies the present records and returns an action that restores them.</summary>
    internal Action Capture()
    {
        lock (_gate)
        {
            DisclosureRecord[] kept = [.. _records];
            return () =>
            {
                lock (_gate)
                {
                    _records.Clear();
                    _records.AddRange(kept);
                }
            };
        }
    }
}
