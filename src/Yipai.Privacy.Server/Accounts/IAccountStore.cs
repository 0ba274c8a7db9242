using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Accounts;

/// <summary>Stores accounts and their sessions.</summary>
/// <remarks>The calls join the transaction of <see cref="IYipaiUnitOfWork"/>.</remarks>
public interface IAccountStore
{
    /// <summary>Stores a new account.</summary>
    /// <returns>False, and nothing changes, if the person or the name already has an account.</returns>
    ValueTask<bool> OpenAsync(HandlerId handlerId, StoredAccount account, CancellationToken cancellationToken = default);

    /// <summary>Finds the account of a person.</summary>
    /// <remarks>Returns null if there is no such account.</remarks>
    ValueTask<StoredAccount?> FindAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Finds the account with a name.</summary>
    /// <remarks>Returns null if there is no such account.</remarks>
    ValueTask<StoredAccount?> FindByNameAsync(HandlerId handlerId, string accountName, CancellationToken cancellationToken = default);

    /// <summary>Lists the persons with an account, in the order of their ids.</summary>
    /// <param name="handlerId">The handler.</param>
    /// <param name="after">The last person that the reader has, or null to read from the first one.</param>
    /// <param name="count">The largest number of persons to return, 1 or more.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<SubjectId>> ListAsync(
        HandlerId handlerId, SubjectId? after, int count, CancellationToken cancellationToken = default);

    /// <summary>Keeps an account as it is until the unit of work ends, so that nobody closes it meanwhile.</summary>
    /// <remarks>
    /// Call it first in every unit that writes something of the person. The unit that closes the account calls it too. So what is
    /// written is either there when the account is erased, or it is refused.
    /// </remarks>
    /// <returns>False if the account is closed or never existed.</returns>
    ValueTask<bool> HoldAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Changes name, number or hash of an account.</summary>
    /// <remarks>A frozen account stays frozen.</remarks>
    /// <returns>False, and nothing changes, if there is no such account or another account has the name.</returns>
    ValueTask<bool> ChangeAsync(HandlerId handlerId, StoredAccount account, CancellationToken cancellationToken = default);

    /// <summary>Freezes an account and ends its sessions, because its password may have leaked (P4.2.3/2).</summary>
    /// <returns>False, and nothing changes, if the account is frozen already or does not exist.</returns>
    ValueTask<bool> FreezeAsync(
        HandlerId handlerId, SubjectId subjectId, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Replaces the hash of the password, ends all sessions and lifts a freeze.</summary>
    /// <returns>False, and nothing changes, if there is no such account or its hash is no longer the expected one.</returns>
    ValueTask<bool> RenewPasswordAsync(
        HandlerId handlerId, SubjectId subjectId, string expectedHash, string passwordHash, CancellationToken cancellationToken = default);

    /// <summary>Stores a session.</summary>
    ValueTask KeepSessionAsync(HandlerId handlerId, StoredSession session, CancellationToken cancellationToken = default);

    /// <summary>Finds a session by the hash of its token.</summary>
    /// <remarks>Returns null if there is no such session.</remarks>
    ValueTask<StoredSession?> FindSessionAsync(HandlerId handlerId, string tokenHash, CancellationToken cancellationToken = default);

    /// <summary>Ends one session.</summary>
    /// <remarks>An unknown hash changes nothing.</remarks>
    ValueTask EndSessionAsync(HandlerId handlerId, string tokenHash, CancellationToken cancellationToken = default);

    /// <summary>Ends every session of a person.</summary>
    ValueTask EndSessionsAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Erases the account and the sessions of a person (P4.3.3).</summary>
    ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
