using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Server.Storage;

namespace Yipai.KillTarget;

internal sealed class FusedJournalStore(IErasureJournalStore inner, Fuse fuse) : IErasureJournalStore
{
    public ValueTask AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken = default)
    {
        fuse.Burn();
        return inner.AppendAsync(entry, cancellationToken);
    }

    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken = default) =>
        inner.ReadAsync(cancellationToken);
}

internal sealed class FusedRequestStore(IRightsRequestStore inner, Fuse fuse) : IRightsRequestStore
{
    public ValueTask<bool> AppendAsync(StoredRightsStep stored, CancellationToken cancellationToken = default)
    {
        fuse.Burn();
        return inner.AppendAsync(stored, cancellationToken);
    }

    public IAsyncEnumerable<StoredRightsStep> ReadAsync(
        HandlerId handlerId, Guid requestId, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(handlerId, requestId, cancellationToken);

    public IAsyncEnumerable<Guid> FindAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        inner.FindAsync(handlerId, subjectId, cancellationToken);

    public IAsyncEnumerable<Guid> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default) =>
        inner.ListAsync(handlerId, cancellationToken);
}

internal sealed class FusedLedger(IConsentLedger inner, Fuse fuse) : IConsentLedger
{
    public ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        fuse.Burn();
        return inner.AppendAsync(entry, cancellationToken);
    }

    public IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(handlerId, subjectId, cancellationToken);
}
