using Yipai.Privacy.Audit;

namespace Yipai.Privacy.Tests.Audit;

/// <summary>A store whose entries a test can damage.</summary>
internal sealed class EditableAuditStore((List<StoredAuditEntry> Entries, AuditTreeHead? Head) content) : IAuditStore
{
    public List<StoredAuditEntry> Entries { get; } = content.Entries;

    public AuditTreeHead? Head { get; set; } = content.Head;

    public ValueTask AppendAsync(AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default)
    {
        Entries.Add(new StoredAuditEntry(entry.Sequence, entry.Bytes, entry.LeafHash));
        Head = head;
        return ValueTask.CompletedTask;
    }

    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(
        long from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (StoredAuditEntry entry in Entries)
        {
            yield return entry;
        }

        await ValueTask.CompletedTask;
    }

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Head);
}

/// <summary>A store that fails when told to.</summary>
internal sealed class FailingAuditStore : IAuditStore
{
    private readonly InMemoryAuditStore _store = new();

    public bool Fails { get; set; }

    public ValueTask AppendAsync(AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default) =>
        Fails ? throw new IOException("no space left") : _store.AppendAsync(entry, openings, head, cancellationToken);

    public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) => _store.ReadAsync(from, cancellationToken);

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => _store.GetHeadAsync(cancellationToken);
}

/// <summary>A store that gives way between reading and writing, so that appends meet.</summary>
internal sealed class SlowAuditStore : IAuditStore
{
    private readonly InMemoryAuditStore _store = new();

    public async ValueTask AppendAsync(AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        await _store.AppendAsync(entry, openings, head, cancellationToken);
    }

    public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) => _store.ReadAsync(from, cancellationToken);

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => _store.GetHeadAsync(cancellationToken);
}

internal static class AuditLogs
{
    /// <summary>A log of so many entries, as a store would hold it.</summary>
    public static async Task<(List<StoredAuditEntry> Entries, AuditTreeHead? Head)> OfAsync(int count, TimeProvider time)
    {
        var store = new InMemoryAuditStore();
        using var log = new AuditLog(store, time);
        for (int index = 0; index < count; index++)
        {
            await log.AppendAsync(AuditEvent.Of("case.received").With("case", $"C-{index}").Committing("reporter", $"person {index}"));
        }

        return (await store.ReadAsync(0).ToListAsync(), await store.GetHeadAsync());
    }
}
