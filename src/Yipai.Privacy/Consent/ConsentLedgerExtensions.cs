namespace Yipai.Privacy.Consent;

/// <summary>Reading a ledger as a state.</summary>
public static class ConsentLedgerExtensions
{
    /// <summary>What is in force for one person with one handler.</summary>
    public static async ValueTask<ConsentState> GetStateAsync(
        this IConsentLedger ledger, string handlerId, string subjectId, CancellationToken cancellationToken = default)
    {
        var entries = new List<LedgerEntry>();
        await foreach (LedgerEntry entry in ledger.ReadAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            entries.Add(entry);
        }

        return ConsentState.From(entries);
    }
}
