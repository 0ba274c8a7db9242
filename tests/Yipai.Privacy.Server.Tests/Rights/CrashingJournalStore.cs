using Yipai.Privacy.Server.Retention;

namespace Yipai.Privacy.Server.Tests.Rights;

/// <summary>A journal store that stops after a given number of appends.</summary>
internal sealed class CrashingJournalStore(IErasureJournalStore inner) : IErasureJournalStore
{
    public int AppendsBeforeCrash { get; set; } = int.MaxValue;

    public ValueTask AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken = default) =>
        AppendsBeforeCrash-- > 0 ? inner.AppendAsync(entry, cancellationToken) : throw new IOException("The process was killed.");

    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default) =>
        inner.ReadAsync(cancellationToken);
}
