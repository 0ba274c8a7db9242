using System.Runtime.CompilerServices;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Tests.Audit;

/// <summary>A store whose entries, nodes and head a test can damage.</summary>
internal sealed class EditableAuditStore : IAuditStore
{
    public List<StoredAuditEntry> Entries { get; init; } = [];

    public Dictionary<MerkleNode, ReadOnlyMemory<byte>> Nodes { get; init; } = [];

    public AuditTreeHead? Head { get; set; }

    /// <summary>How many nodes were read.</summary>
    public int NodesRead { get; set; }

    public EditableAuditStore Copy() => new() { Entries = [.. Entries], Nodes = new(Nodes), Head = Head };

    public ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default)
    {
        if (batch.FirstSequence != Entries.Count)
        {
            return ValueTask.FromResult(false);
        }

        Entries.AddRange(batch.Entries.Select(entry => new StoredAuditEntry(entry.Sequence, entry.Bytes, entry.LeafHash)));
        batch.Nodes.ToList().ForEach(node => Nodes.Add(node.Node, node.Hash));
        Head = batch.Head;
        return ValueTask.FromResult(true);
    }

    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (StoredAuditEntry entry in Entries.ToList())
        {
            yield return entry;
        }

        await ValueTask.CompletedTask;
    }

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Head);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes,
        CancellationToken cancellationToken = default)
    {
        NodesRead += nodes.Count;
        return ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>(
        [
            .. nodes.Select(node => node.Level > 0 ? Nodes.GetValueOrDefault(node)
                : Entries.Find(entry => entry.Sequence == node.Index)?.LeafHash ?? default),
        ]);
    }

    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<AuditOpening?>(null);

    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(false);
}

/// <summary>A store that does something before each append, or before its entries are read.</summary>
internal sealed class WatchedAuditStore(IAuditStore store, Func<Task> beforeAppend, Func<Task>? beforeRead = null) : IAuditStore
{
    public async ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default)
    {
        await beforeAppend();
        return await store.TryAppendAsync(batch, cancellationToken);
    }

    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await (beforeRead?.Invoke() ?? Task.CompletedTask);
        await foreach (StoredAuditEntry entry in store.ReadAsync(from, cancellationToken))
        {
            yield return entry;
        }
    }

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => store.GetHeadAsync(cancellationToken);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes,
        CancellationToken cancellationToken = default) =>
        store.ReadNodesAsync(nodes, cancellationToken);

    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        store.FindOpeningAsync(sequence, name, cancellationToken);

    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        store.ForgetOpeningAsync(sequence, name, cancellationToken);
}

internal static class AuditLogs
{
    /// <summary>A log with a given number of entries.</summary>
    public static async Task<EditableAuditStore> OfAsync(int count, TimeProvider time)
    {
        var store = new EditableAuditStore();
        using var log = new AuditLog(store, time);
        await log.AppendAsync([.. Enumerable.Range(0, count).Select(Event)]);
        return store;
    }

    public static AuditEvent Event(int index) =>
        AuditEvent.Of("case.received").With("case", $"C-{index}").Committing("reporter", $"person {index}");

    public static byte[] Flip(ReadOnlyMemory<byte> bytes, int at, int bit = 0)
    {
        byte[] copy = bytes.ToArray();
        copy[at] ^= (byte)(1 << bit);
        return copy;
    }
}
