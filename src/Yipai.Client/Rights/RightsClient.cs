using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

/// <summary>The person's rights to what is held (P4.3).</summary>
/// <example>
/// <code>
/// HeldInformation held = await client.Rights.ReadAllAsync();
/// </code>
/// </example>
public class RightsClient(CityApi api, ISessionStore sessions)
{
    /// <summary>Reads everything held about the person signed in.</summary>
    /// <exception cref="YipaiClientException">YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual async Task<HeldInformation> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        AccountSession session = await sessions.FindAsync(cancellationToken).ConfigureAwait(false) ?? throw YipaiClientException.NotSignedIn();
        return await api.CallAsync(
            HttpMethod.Get, "v1/me", null, WireJsonContext.Default.HeldInformation, session, cancellationToken).ConfigureAwait(false);
    }
}
