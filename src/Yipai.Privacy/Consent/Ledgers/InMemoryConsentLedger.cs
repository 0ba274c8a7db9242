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
        ArgumentNullException.ThrowIfNull(entry);
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
    public IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        return EnumerateAsync(
            entries => entries.Where(entry => entry.HandlerId == handlerId && entry.SubjectId == subjectId), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerEntry> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        return EnumerateAsync(
            entries => entries.Where(entry => entry.HandlerId == handlerId).GroupBy(entry => entry.SubjectId).SelectMany(own => own),
            cancellationToken);
    }

    private async IAsyncEnumerable<LedgerEntry> EnumerateAsync(
        Func<List<LedgerEntry>, IEnumerable<LedgerEntry>> choose, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LedgerEntry[] entries;
        lock (_gate)
        {
            entries = [.. choose(_entries)];
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
