using System.Runtime.CompilerServices;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Keeps the steps of requests in memory until the process ends.</summary>
public sealed class InMemoryRightsRequestStore : IRightsRequestStore
{
    private readonly Lock _gate = new();
    private readonly List<StoredRightsStep> _steps = [];

    /// <inheritdoc/>
    public ValueTask<bool> AppendAsync(StoredRightsStep stored, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stored);
        lock (_gate)
        {
            bool isNew = !_steps.Exists(
                known => known.HandlerId == stored.HandlerId && known.RequestId == stored.RequestId && known.Sequence == stored.Sequence);
            if (isNew)
            {
                _steps.Add(stored);
            }

            return ValueTask.FromResult(isNew);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRightsStep> ReadAsync(
        HandlerId handlerId, Guid requestId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        return EnumerateAsync(
            Copy(steps => steps.Where(step => step.HandlerId == handlerId && step.RequestId == requestId).OrderBy(step => step.Sequence)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Guid> FindAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        return EnumerateAsync(
            Copy(steps => steps
                .Where(step => step.Sequence == 0 && step.HandlerId == handlerId && step.SubjectId == subjectId)
                .OrderBy(step => step.At)
                .Select(step => step.RequestId)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Guid> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        return EnumerateAsync(
            Copy(steps => steps
                .Where(step => step.Sequence == 0 && step.HandlerId == handlerId).OrderBy(step => step.At).Select(step => step.RequestId)),
            cancellationToken);
    }

    private T[] Copy<T>(Func<List<StoredRightsStep>, IEnumerable<T>> choose)
    {
        lock (_gate)
        {
            return [.. choose(_steps)];
        }
    }

    private static async IAsyncEnumerable<T> EnumerateAsync<T>(T[] values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (T value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return value;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    /// <summary>Copies the present steps and returns an action that restores them.</summary>
    internal Action Capture()
    {
        lock (_gate)
        {
            StoredRightsStep[] kept = [.. _steps];
            return () =>
            {
                lock (_gate)
                {
                    _steps.Clear();
                    _steps.AddRange(kept);
                }
            };
        }
    }
}
