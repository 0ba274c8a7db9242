namespace Yipai.Privacy.Consent;

/// <summary>Reacts to a change of consent, for example by stopping a transfer or emptying a queue.</summary>
public interface IConsentListener
{
    /// <summary>Handles an entry that is durable.</summary>
    /// <remarks>The ledger calls it again until it returns without an error.</remarks>
    ValueTask OnAppendedAsync(LedgerEntry entry, CancellationToken cancellationToken = default);
}
