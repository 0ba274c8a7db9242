namespace Yipai.Privacy.Server.Retention;

/// <summary>Where the journal is kept: outside the database whose backups it corrects.</summary>
public interface IErasureJournalStore
{
    /// <summary>Appends an entry; returns when it is on the disk.</summary>
    ValueTask AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken = default);

    /// <summary>Every entry, in the order they were appended.</summary>
    IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default);
}
