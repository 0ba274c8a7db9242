namespace Yipai.Privacy.Consent;

/// <summary>Puts something between a host and its stored consent ledger, such as the erasure journal of a server.</summary>
/// <param name="Over">Makes the upper ledger over the one below.</param>
internal sealed record ConsentLedgerLayer(Func<IConsentLedger, IConsentLedger> Over);
