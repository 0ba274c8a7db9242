using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Audit;

/// <summary>A log that lives as long as its process.</summary>
public sealed class InMemoryAuditStore : IAuditStore
{
    private readonly Lock _gate = new();
    private readonly List<StoredAuditEntry> _entries = [];
    private readonly List<AuditOpening> _openings = [];
    private AuditTreeHead? _head;

    /// <summary>The salts, apart from the entries.</summary>
    public IReadOnlyList<AuditOpening> Openings
    {
        get
        {
            lock (_gate)
            {
                return [.. _openings];
            }
        }
    }

    /// <summary>Destroys the salt of one commitment, for good.</summary>
    /// <remarks>The value can then never be shown again (PIPL 47); the log still verifies.</remarks>
    /// <returns>Whether there was one.</returns>
    public bool ForgetOpening(long sequence, string name)
    {
        lock (_gate)
        {
            return _openings.RemoveAll(opening => opening.Sequence == sequence && opening.Name == name) > 0;
        }
    }

    /// <inheritdoc/>
    public ValueTask AppendAsync(
        AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _entries.Add(new StoredAuditEntry(entry.Sequence, entry.Bytes, entry.LeafHash));
            _openings.AddRange(openings);
            _head = head;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StoredAuditEntry[] entries;
        lock (_gate)
        {
            entries = [.. _entries.Where(entry => entry.Sequence >= from)];
        }

        foreach (StoredAuditEntry entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_head);
        }
    }
}
