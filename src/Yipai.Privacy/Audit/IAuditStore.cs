namespace Yipai.Privacy.Audit;

/// <summary>Where entries, openings and head are kept.</summary>
public interface IAuditStore
{
    /// <summary>Writes entry, openings and head durably, all or none.</summary>
    ValueTask AppendAsync(AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default);

    /// <summary>The entries from a place on, in their order.</summary>
    IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default);

    /// <summary>The head, or null where nothing was appended yet.</summary>
    ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default);
}
