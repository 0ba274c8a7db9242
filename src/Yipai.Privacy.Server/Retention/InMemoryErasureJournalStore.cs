using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Keeps the erasure journal in memory until the process ends, for web pages without storage and for tests.</summary>
public sealed class InMemoryErasureJournalStore : IErasureJournalStore
{
    private readonly Lock _gate = new();
    private readonly List<byte[]> _entries = [];

    /// <inheritdoc/>
    public ValueTask AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _entries.Add(entry.ToArray());
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        byte[][] entries;
        lock (_gate)
        {
            entries = [.. _entries];
        }

        foreach (byte[] entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}
