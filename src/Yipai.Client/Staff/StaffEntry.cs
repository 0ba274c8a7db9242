using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Privacy;

namespace Yipai.Client.Staff;

/// <summary>Holds the key of the person of the staff who works at this host, in memory only.</summary>
/// <remarks>A key opens what others reported, so it lies in no store and ends with the process or the tab.</remarks>
internal sealed class StaffEntry(CityApi api)
{
    private static readonly SubjectId Nobody = new("staff");

    private AccountSession? _session;

    public CityApi Api => api;

    /// <summary>Gets the person, or null if nobody has signed in.</summary>
    public MemberAnswer? Member { get; private set; }

    /// <summary>Gets the session that each call shows.</summary>
    /// <exception cref="NotSignedInException">YP0304: nobody is signed in.</exception>
    public AccountSession Session => _session ?? throw YipaiClientException.NotSignedIn();

    /// <summary>Asks the city whose key it is, and keeps the key if the city knows it.</summary>
    public async Task<MemberAnswer> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var session = new AccountSession(Nobody, key);
        MemberAnswer member = await api.CallAsync(
            HttpMethod.Get, "v1/staff/me", null, WireJsonContext.Default.MemberAnswer, session, cancellationToken).ConfigureAwait(false);
        (_session, Member) = (session, member);
        return member;
    }

    /// <summary>Sends a request with the key, and reads a typed answer.</summary>
    /// <exception cref="NotSignedInException">YP0304: nobody is signed in.</exception>
    public Task<T> CallAsync<T>(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        api.CallAsync(method, path, body, type, Session, cancellationToken);

    public void Leave() => (_session, Member) = (null, null);
}
