using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Consent;

/// <summary>A ledger that queues each new entry of a signed-in person for the city before it keeps the entry on this device.</summary>
internal sealed class SentLedger(ConsentClient consent, IConsentLedger ledger) : IConsentLedger
{
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default) =>
        await consent.KeepAsync(entry, cancellationToken).ConfigureAwait(false);

    public IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        ledger.ReadAsync(handlerId, subjectId, cancellationToken);
}
