using Yipai.Cases;
using Yipai.Cases.Views;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

/// <summary>Reading cases (案卷).</summary>
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

    /// <summary>Makes one without parts, for a mock that overrides what it needs.</summary>
    protected CasesClient()
        : this(null!, null!)
    {
    }

    /// <summary>The public list; needs no account and sends nothing of the person (P4.1.1/2).</summary>
    /// <exception cref="YipaiClientException">YP0302: the server refused. YP0303: it gave no answer.</exception>
    public virtual Task<IReadOnlyList<PublicCaseView>> ListPublicAsync(CancellationToken cancellationToken = default) =>
        _api.CallAsync(HttpMethod.Get, "v1/cases", null, CaseViewsJsonContext.Default.IReadOnlyListPublicCaseView, null, cancellationToken);

    /// <summary>The cases of the person signed in, whole (P4.3.1).</summary>
    /// <exception cref="YipaiClientException">YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual async Task<IReadOnlyList<ReporterCaseView>> ListMineAsync(CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.FindAsync(cancellationToken).ConfigureAwait(false) ?? throw YipaiClientException.NotSignedIn();
        return await _api.CallAsync(
            HttpMethod.Get, "v1/me/cases", null, CaseViewsJsonContext.Default.IReadOnlyListReporterCaseView, session, cancellationToken).ConfigureAwait(false);
    }
}
