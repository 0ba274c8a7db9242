namespace Yipai.Privacy.Consent;

/// <summary>Someone who acts on a change of consent: stops a transfer, empties a queue.</summary>
public interface IConsentListener
{
    /// <summary>Told after the entry is durable; told again until it returns.</summary>
    ValueTask OnAppendedAsync(LedgerEntry entry, CancellationToken cancellationToken = default);
}
