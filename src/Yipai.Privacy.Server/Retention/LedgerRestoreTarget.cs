namespace Yipai.Privacy.Server.Retention;

/// <summary>Brings withdrawals, closings and opt-outs back into a restored consent ledger.</summary>
public sealed class LedgerRestoreTarget(IConsentLedger ledger) : IRestoreTarget
{
    private readonly IConsentLedger _ledger = ledger ?? throw new ArgumentNullException(nameof(ledger));

    /// <inheritdoc/>
    public ValueTask ReapplyAsync(JournalEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.LedgerEntry is { } kept ? _ledger.AppendAsync(kept, cancellationToken) : ValueTask.CompletedTask;
    }
}
