namespace Yipai.Privacy.Server.Identities;

/// <summary>Keeps what persons let sites have, and their sign-ins there (P4.1.1/6).</summary>
/// <remarks>The calls join a running unit of work.</remarks>
public interface ISiteGrantStore
{
    /// <summary>Keeps a grant in place of the one that the person gave this site before.</summary>
    ValueTask KeepAsync(HandlerId handlerId, SiteGrant grant, CancellationToken cancellationToken = default);

    /// <summary>Returns the grants of a person, in the order of their sites.</summary>
    ValueTask<IReadOnlyList<SiteGrant>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Notes the time at which a site got the values of a grant.</summary>
    ValueTask NoteUseAsync(
        HandlerId handlerId, SubjectId subjectId, string siteId, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Erases the grant of a person for a site, with every sign-in that waits.</summary>
    /// <returns>False if there is no grant.</returns>
    ValueTask<bool> WithdrawAsync(
        HandlerId handlerId, SubjectId subjectId, string siteId, CancellationToken cancellationToken = default);

    /// <summary>Keeps a sign-in, and removes all that expired before <paramref name="now"/>.</summary>
    /// <returns>The sign-in that has the id now. It is another one if the id was in use.</returns>
    ValueTask<SiteSignIn> OpenAsync(
        HandlerId handlerId, SiteSignIn signIn, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Marks a sign-in as shown to the site and returns it, or returns null if it is unknown or was shown before.</summary>
    ValueTask<SiteSignIn?> ShowAsync(HandlerId handlerId, string signInId, CancellationToken cancellationToken = default);

    /// <summary>Removes a sign-in that was shown and returns it, or returns null if it is unknown.</summary>
    /// <remarks>Of several callers one gets it, so that a code of the site counts once.</remarks>
    ValueTask<SiteSignIn?> TakeAsync(HandlerId handlerId, string signInId, CancellationToken cancellationToken = default);

    /// <summary>Erases the grants and sign-ins of a person.</summary>
    /// <returns>False if the person has no grant.</returns>
    ValueTask<bool> EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);
}
