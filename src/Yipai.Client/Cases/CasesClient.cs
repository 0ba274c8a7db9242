using Yipai.Cases;
using Yipai.Cases.Views;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

/// <summary>Reads cases (案卷).</summary>
/// <example>
/// <code>
/// IReadOnlyList&lt;PublicCaseView&gt; published = await client.Cases.ListPublicAsync();
/// IReadOnlyList&lt;ReporterCaseView&gt; mine = await client.Cases.ListMineAsync();
/// </code>
/// </example>
public class CasesClient
{
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;

    internal CasesClient(CityApi api, ISessionStore sessions)
    {
        _api = api;
        _sessions = sessions;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected CasesClient()
        : this(null!, null!)
    {
    }

    /// <summary>Reads the public list. The call needs no account and sends nothing about the person (P4.1.1/2).</summary>
    /// <exception cref="YipaiClientException">YP0302: the server refused. YP0303: the server gave no answer.</exception>
    public virtual Task<IReadOnlyList<PublicCaseView>> ListPublicAsync(CancellationToken cancellationToken = default) =>
        _api.CallAsync(HttpMethod.Get, "v1/cases", null, CaseViewsJsonContext.Default.IReadOnlyListPublicCaseView, null, cancellationToken);

    /// <summary>Reads the cases of the signed-in person in full (P4.3.1).</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<IReadOnlyList<ReporterCaseView>> ListMineAsync(CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw YipaiClientException.NotSignedIn();
        return await _api.CallAsync(
            HttpMethod.Get, "v1/me/cases", null, CaseViewsJsonContext.Default.IReadOnlyListReporterCaseView, session, cancellationToken)
            .ConfigureAwait(false);
    }
}
