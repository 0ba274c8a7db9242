using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client;

/// <summary>Finds out whether one picked contact uses the platform too, and connects two persons who both agree (P4.1.2-3(5)/2).</summary>
/// <example>
/// <code>
/// await client.Contacts.SetFindableAsync(true);                  // off until the person turns it on
/// ContactAnswer answer = await client.Contacts.AskAsync("13804110002", connects: true);
/// ContactsPage page = await client.Contacts.ReadPageAsync();
/// </code>
/// </example>
public class ContactsClient
{
    private readonly ClientGuard _guard;
    private readonly ConsentClient _consent;
    private readonly IDevicePermissionSource _permissions;
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal ContactsClient(
        ClientGuard guard, ConsentClient consent, IDevicePermissionSource permissions, CityApi api, ISessionStore sessions,
        IdentifierSource identifiers, TimeProvider time)
    {
        (_guard, _consent, _permissions, _api) = (guard, consent, permissions, api);
        (_sessions, _identifiers, _time) = (sessions, identifiers, time);
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected ContactsClient()
        : this(null!, null!, null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Decides whether the client may ask about a contact now.</summary>
    /// <remarks>The permission for the contacts and a consent of its own are both needed. A denial names the scope to ask for.</remarks>
    public virtual async Task<ProcessingDecision> DecideAsync(CancellationToken cancellationToken = default)
    {
        AccountSession? session = await _sessions.FindAsync(cancellationToken).ConfigureAwait(false);
        return await DecideForAsync(session?.Principal ?? PolicyPrincipal.Anonymous, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks whether the number of one picked contact belongs to a user who may be found by it.</summary>
    /// <remarks>
    /// The city keeps neither the number nor the answer, and answers at most 20 questions a day. Never send a whole address book. A hash
    /// would protect nobody, because all numbers can be tried, so the client sends the number itself over the encrypted connection.
    /// </remarks>
    /// <param name="mobileNumber">The number, 11 digits.</param>
    /// <param name="connects">Whether the city asks the found person for a connection.</param>
    /// <param name="questionId">The id of the question, or null for a new one. The same id again does not count again.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <returns>The answer, or null if the policy or the person does not allow the question; <see cref="DecideAsync"/> says why.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<ContactAnswer?> AskAsync(
        string mobileNumber, bool connects = false, Guid? questionId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mobileNumber);
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        if (!(await DecideForAsync(session.Principal, cancellationToken).ConfigureAwait(false)).IsAllowed)
        {
            return null;
        }

        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new ContactQuestion(mobileNumber, connects), WireJsonContext.Default.ContactQuestion);
        return await _api.CallAsync(
            HttpMethod.Put, $"v1/me/contacts/questions/{questionId ?? _identifiers.NewIdentifier():N}", body,
            WireJsonContext.Default.ContactAnswer, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets whether the signed-in person may be found by their number.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<ContactSwitch> SetFindableAsync(bool isFindable, CancellationToken cancellationToken = default) =>
        await _api.CallAsync(
            HttpMethod.Put, "v1/me/contacts/switch",
            JsonSerializer.SerializeToUtf8Bytes(new ContactSwitch(isFindable), WireJsonContext.Default.ContactSwitch),
            WireJsonContext.Default.ContactSwitch, await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Agrees to a connection, or ends it.</summary>
    /// <remarks>Each of the two sees the account name of the other once both have agreed.</remarks>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: there is no such connection. YP0303: the server gave no answer.
    /// </exception>
    public virtual async Task<Connection> ReplyAsync(string connectionId, bool agrees, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionId);
        return await _api.CallAsync(
            HttpMethod.Put, $"v1/me/contacts/connections/{Uri.EscapeDataString(connectionId)}",
            JsonSerializer.SerializeToUtf8Bytes(new ConnectionReply(agrees), WireJsonContext.Default.ConnectionReply),
            WireJsonContext.Default.Connection, await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reads the switch, the questions that are left today, and one page of connections.</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<ContactsPage> ReadPageAsync(string? after = null, CancellationToken cancellationToken = default)
    {
        string path = PagePath.Of("v1/me/contacts", after);
        return await _api.CallAsync(
            HttpMethod.Get, path, null, WireJsonContext.Default.ContactsPage,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ProcessingDecision> DecideForAsync(PolicyPrincipal principal, CancellationToken cancellationToken)
    {
        ConsentState state = await _consent.GetStateAsync(principal, cancellationToken).ConfigureAwait(false);
        return _guard.Guard.Decide(
            new(Activities.ContactMatching, DataItemSet.Of(DataItems.AddressBook, DataItems.ContactMatch))
            {
                Principal = principal,
                Permission = _permissions.StateOf(DevicePermission.Contacts),
                Now = _time.GetUtcNow(),
            },
            state);
    }
}
