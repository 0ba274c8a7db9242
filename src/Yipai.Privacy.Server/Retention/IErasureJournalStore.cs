namespace Yipai.Privacy.Server.Retention;

/// <summary>Stores the erasure journal outside the database whose backups it corrects.</summary>
public interface IErasureJournalStore
{
    /// <summary>Appends an entry and returns when it is on the disk.</summary>
    ValueTask AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken = default);

    /// <summary>Reads every entry in the order of appending.</summary>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default);
}
