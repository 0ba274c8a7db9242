namespace Yipai.Privacy.Consent;

/// <summary>Adds a layer between a host and its stored consent ledger, such as the erasure journal of a server.</summary>
/// <param name="Over">Creates the upper ledger over the lower ledger.</param>
internal sealed record ConsentLedgerLayer(Func<IConsentLedger, IConsentLedger> Over);
