using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Keeps authorizations in memory until the process ends.</summary>
public sealed class InMemoryDisclosureAuthorizationStore : IDisclosureAuthorizationStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, DisclosureAuthorization> _kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<bool> KeepAsync(
        HandlerId handlerId, DisclosureAuthorization authorization, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(authorization);
        lock (_gate)
        {
            return ValueTask.FromResult(_kept.TryAdd(KeyOf(handlerId, authorization.Id), authorization));
        }
    }

    /// <inheritdoc/>
    public ValueTask<DisclosureAuthorization?> FindAsync(HandlerId handlerId, Guid id, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        lock (_gate)
        {
            return ValueTask.FromResult(_kept.GetValueOrDefault(KeyOf(handlerId, id)));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<DisclosureAuthorization> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, Guid? after = null, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        return ReadAsync(handlerId, kept => kept.SubjectId == subjectId, after, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<DisclosureAuthorization> ReadForAsync(
        HandlerId handlerId, string organizationId, Guid? after = null, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        ArgumentNullException.ThrowIfNull(organizationId);
        return ReadAsync(handlerId, kept => kept.OrganizationId == organizationId, after, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> WithdrawAsync(
        HandlerId handlerId, SubjectId subjectId, Guid id, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        lock (_gate)
        {
            bool isOpen = _kept.TryGetValue(KeyOf(handlerId, id), out DisclosureAuthorization? kept)
                && kept.SubjectId == subjectId && kept.WithdrawnAt is null;
            if (isOpen)
            {
                _kept[KeyOf(handlerId, id)] = kept! with { WithdrawnAt = at.ToUniversalTime() };
            }

            return ValueTask.FromResult(isOpen);
        }
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        lock (_gate)
        {
            foreach (string key in _kept.Where(pair => IsOf(handlerId, pair.Key) && pair.Value.SubjectId == subjectId)
                .Select(pair => pair.Key).ToList())
            {
                _kept.Remove(key);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static string KeyOf(HandlerId handlerId, Guid id) => $"{handlerId.Value}\n{id:N}";

    private static bool IsOf(HandlerId handlerId, string key) => key.StartsWith($"{handlerId.Value}\n", StringComparison.Ordinal);

    private async IAsyncEnumerable<DisclosureAuthorization> ReadAsync(
        HandlerId handlerId, Func<DisclosureAuthorization, bool> which, Guid? after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DisclosureAuthorization[] found;
        lock (_gate)
        {
            found =
            [
                .. _kept.Where(pair => IsOf(handlerId, pair.Key)
                        && (after is not { } last || string.CompareOrdinal(pair.Key, KeyOf(handlerId, last)) > 0) && which(pair.Value))
                    .Select(pair => pair.Value),
            ];
        }

        foreach (DisclosureAuthorization authorization in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return authorization;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}
