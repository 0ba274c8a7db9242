namespace Yipai.Privacy.Server.Retention;

/// <summary>Brings withdrawals, closings and opt-outs back into a restored consent ledger.</summary>
public sealed class LedgerRestoreTarget : IRestoreTarget
{
    private readonly IConsentLedger _ledger;

    /// <summary>A target over a ledger.</summary>
    public LedgerRestoreTarget(IConsentLedger ledger) => _ledger = ledger;

    /// <inheritdoc/>
    public ValueTask ReapplyAsync(JournalEntry entry, CancellationToken cancellationToken = default) =>
        entry.Choice is { } choice ? _ledger.AppendAsync(choice, cancellationToken) : ValueTask.CompletedTask;
}
