using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Keeps changes of handler in memory until the process ends.</summary>
public sealed class InMemoryHandlerChangeStore : IHandlerChangeStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, PlannedHandlerChange> _kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> KeepAsync(HandlerId handlerId, PlannedHandlerChange change, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(change);
        lock (_gate)
        {
            return ValueTask.FromResult(_kept.TryAdd(KeyOf(handlerId, change.Id), change));
        }
    }

    /// <inheritdoc/>
    public ValueTask<PlannedHandlerChange?> FindAsync(HandlerId handlerId, Guid id, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        lock (_gate)
        {
            return ValueTask.FromResult(_kept.GetValueOrDefault(KeyOf(handlerId, id)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> MoveAsync(HandlerId handlerId, PlannedHandlerChange change, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(change);
        lock (_gate)
        {
            bool isFirst = _kept.TryGetValue(KeyOf(handlerId, change.Id), out PlannedHandlerChange? known)
                && known.Version == change.Version;
            if (isFirst)
            {
                _kept[KeyOf(handlerId, change.Id)] = change with { Version = change.Version + 1 };
            }

            return ValueTask.FromResult(isFirst);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlannedHandlerChange> ReadAsync(
        HandlerId handlerId, Guid? after = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        PlannedHandlerChange[] found;
        lock (_gate)
        {
            found =
            [
                .. _kept.Where(pair => pair.Key.StartsWith($"{handlerId.Value}\n", StringComparison.Ordinal)
                        && (after is not { } last || string.CompareOrdinal(pair.Key, KeyOf(handlerId, last)) > 0))
                    .Select(pair => pair.Value),
            ];
        }

        foreach (PlannedHandlerChange change in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return change;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    private static string KeyOf(HandlerId handlerId, Guid id) => $"{handlerId.Value}\n{id:N}";
}
