namespace Yipai.Privacy.Consent;

/// <summary>The append-only record of notices shown and choices made.</summary>
public interface IConsentLedger
{
    /// <summary>Appends an entry durably; an entry whose id is already there changes nothing.</summary>
    ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default);

    /// <summary>The entries of one person with one handler, in the order they were appended.</summary>
    IAsyncEnumerable<LedgerEntry> ReadAsync(string handlerId, string subjectId, CancellationToken cancellationToken = default);
}
