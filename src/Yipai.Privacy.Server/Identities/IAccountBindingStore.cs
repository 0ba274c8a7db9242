namespace Yipai.Privacy.Server.Identities;

/// <summary>Keeps which accounts of other platforms belong to which persons (P4.1.1/7).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface IAccountBindingStore
{
    /// <summary>Keeps an attempt, and removes all that expired before <paramref name="now"/>.</summary>
    /// <returns>False, and nothing is kept, if the id is in use.</returns>
    ValueTask<bool> BeginAsync(
        HandlerId handlerId, BindingAttempt attempt, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Removes an attempt and returns it, or returns null if the handler has no such attempt.</summary>
    /// <remarks>Of several callers one gets it, so that a return counts once.</remarks>
    ValueTask<BindingAttempt?> TakeAsync(HandlerId handlerId, string attemptId, CancellationToken cancellationToken = default);

    /// <summary>Keeps a binding.</summary>
    /// <remarks>The same account again gets the newer values.</remarks>
    /// <returns>
    /// False, and nothing changes, if the account belongs to another person or the person bound another account of the platform.
    /// </returns>
    ValueTask<bool> BindAsync(HandlerId handlerId, AccountBinding binding, CancellationToken cancellationToken = default);

    /// <summary>Finds the binding of an account at a platform, or returns null.</summary>
    ValueTask<AccountBinding?> FindAsync(
        HandlerId handlerId, string providerId, string pseudonym, CancellationToken cancellationToken = default);

    /// <summary>Returns the bindings of a person, in the order of their platforms.</summary>
    ValueTask<IReadOnlyList<AccountBinding>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases the binding of a person at a platform, with its values.</summary>
    /// <returns>False if the person has no such binding.</returns>
    ValueTask<bool> UnbindAsync(
        HandlerId handlerId, SubjectId subjectId, string providerId, CancellationToken cancellationToken = default);

    /// <summary>Erases the bindings and attempts of a person.</summary>
    /// <returns>False if the person has no binding.</returns>
    ValueTask<bool> EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
