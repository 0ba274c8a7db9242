using System.Runtime.CompilerServices;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Testing.Stores;

/// <summary>Accesses the consent ledger of a device from one process.</summary>
internal sealed class DeviceConsentLedger(DeviceProcess process, IConsentLedger ledger) : IConsentLedger
{
    public ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default) =>
        process.RunAsync("ledger.append", true, () => ledger.AppendAsync(entry, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<LedgerEntry> entries = await process.RunAsync(
            "ledger.read",
            false,
            () => ledger.ReadAsync(handlerId, subjectId, cancellationToken).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        foreach (LedgerEntry entry in entries)
        {
            yield return entry;
        }
    }
}
