using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Consent;

/// <summary>Keeps the consent ledger in memory until the process ends, for web pages without storage and for tests.</summary>
public sealed class InMemoryConsentLedger : IConsentLedger
{
    private readonly Lock _gate = new();
    private readonly List<LedgerEntry> _entries = [];

    /// <inheritdoc/>
    public ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (!_entries.Exists(known => known.EntryId == entry.EntryId))
            {
                _entries.Add(entry);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        LedgerEntry[] entries;
        lock (_gate)
        {
            entries = [.. _entries.Where(entry => entry.HandlerId == handlerId && entry.SubjectId == subjectId)];
        }

        foreach (LedgerEntry entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    /// <summary>Copies the present entries and returns an action that restores them.</summary>
    internal Action Capture()
    {
        lock (_gate)
        {
            LedgerEntry[] entries = [.. _entries];
            return () =>
            {
                lock (_gate)
                {
                    _entries.Clear();
                    _entries.AddRange(entries);
                }
            };
        }
    }
}
