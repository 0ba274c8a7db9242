using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Tests.Rights;

/// <summary>A store in which somebody else is faster, once.</summary>
internal sealed class OvertakenStore(IRightsRequestStore inner, Func<Task> overtake) : IRightsRequestStore
{
    public async ValueTask<bool> AppendAsync(StoredRightsStep stored, CancellationToken cancellationToken = default)
    {
        await overtake();
        return await inner.AppendAsync(stored, cancellationToken);
    }

    public IAsyncEnumerable<StoredRightsStep> ReadAsync(HandlerId handlerId, Guid requestId,
        CancellationToken cancellationToken = default) =>
        inner.ReadAsync(handlerId, requestId, cancellationToken);

    public IAsyncEnumerable<Guid> FindAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        inner.FindAsync(handlerId, subjectId, cancellationToken);

    public IAsyncEnumerable<Guid> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default) =>
        inner.ListAsync(handlerId, cancellationToken);
}
