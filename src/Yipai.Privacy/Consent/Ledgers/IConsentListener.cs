namespace Yipai.Privacy.Consent;

/// <summary>Reacts to a change of consent, for example by stopping a transfer or emptying a queue.</summary>
public interface IConsentListener
{
    /// <summary>Handles an entry that is durable. The ledger calls it again until it returns without an error.</summary>
    ValueTask OnAppendedAsync(LedgerEntry entry, CancellationToken cancellationToken = default);
}
