using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Tests.Consent;

/// <summary>A ledger whose process ends before its next write.</summary>
internal sealed class DyingLedger : IConsentLedger
{
    private readonly InMemoryConsentLedger _ledger = new();

    public bool IsDying { get; set; }

    public ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default) =>
        IsDying ? throw new IOException("The process ended before the ledger was written.") : _ledger.AppendAsync(entry, cancellationToken);

    public IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        _ledger.ReadAsync(handlerId, subjectId, cancellationToken);
}
