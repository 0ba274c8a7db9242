namespace Yipai.Client.Sessions;

/// <summary>Finds the session that a call for the signed-in person needs.</summary>
internal static class SignedInSession
{
    /// <summary>Returns the session.</summary>
    /// <exception cref="NotSignedInException">YP0304: nobody is signed in.</exception>
    public static async ValueTask<AccountSession> RequireAsync(this ISessionStore sessions, CancellationToken cancellationToken) =>
        await sessions.FindAsync(cancellationToken).ConfigureAwait(false) ?? throw YipaiClientException.NotSignedIn();
}
