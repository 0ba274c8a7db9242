namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Stores the authorizations that persons give to outside organizations (P4.4.1-1).</summary>
/// <remarks>The calls join the transaction of <see cref="IYipaiUnitOfWork"/>.</remarks>
public interface IDisclosureAuthorizationStore
{
    /// <summary>Stores a new authorization.</summary>
    /// <returns>False, and nothing changes, if the id is known.</returns>
    ValueTask<bool> KeepAsync(HandlerId handlerId, DisclosureAuthorization authorization, CancellationToken cancellationToken = default);

    /// <summary>Finds an authorization.</summary>
    /// <remarks>Returns null if there is no such authorization.</remarks>
    ValueTask<DisclosureAuthorization?> FindAsync(HandlerId handlerId, Guid id, CancellationToken cancellationToken = default);

    /// <summary>Reads the authorizations of a person, in the order of their ids.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The last id that the reader has, or null to read from the first one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<DisclosureAuthorization> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, Guid? after = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the authorizations for an organization, in the order of their ids.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="organizationId">The organization.</param>
    /// <param name="after">The last id that the reader has, or null to read from the first one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<DisclosureAuthorization> ReadForAsync(
        HandlerId handlerId, string organizationId, Guid? after = null, CancellationToken cancellationToken = default);

    /// <summary>Withdraws an authorization of a person.</summary>
    /// <returns>False, and nothing changes, if the person has no such authorization or withdrew it before.</returns>
    ValueTask<bool> WithdrawAsync(
        HandlerId handlerId, SubjectId subjectId, Guid id, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Deletes the authorizations of a person (P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
