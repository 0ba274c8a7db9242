using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Consent;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client;

/// <summary>Reports the events of this installation with declared items, and reads what a device may keep.</summary>
/// <example>
/// <code>
/// ProcessingDecision sent = await client.Device.RecordAsync(ServiceOperation.Update);
/// StorageAnswer register = await client.Device.ReadStorageAsync();
/// </code>
/// </example>
public class DeviceClient
{
    private readonly ClientGuard _guard;
    private readonly ConsentClient _consent;
    private readonly DeviceNumber _number;
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal DeviceClient(
        ClientGuard guard, ConsentClient consent, DeviceNumber number, CityApi api, ISessionStore sessions, IdentifierSource identifiers,
        TimeProvider time)
    {
        (_guard, _consent, _number, _api) = (guard, consent, number, api);
        (_sessions, _identifiers, _time) = (sessions, identifiers, time);
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected DeviceClient()
        : this(null!, null!, null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Sends an event of this installation with its random number, if the policy and the person allow it.</summary>
    /// <remarks>
    /// Only the five events of P4.1.2-2(3) carry the number, and a new installation has a new number. The items of the device go with an
    /// installation only. If something is denied, the call sends nothing and returns the denial with the scope to ask for.
    /// </remarks>
    /// <param name="operation">The event: install, activate, update, uninstall or communicate.</param>
    /// <param name="items">The items of the device, or null for none of them.</param>
    /// <param name="eventId">The id of the event, or null for a new one. A second call with the same id changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<ProcessingDecision> RecordAsync(
        ServiceOperation operation, IReadOnlyDictionary<DataItem, string>? items = null, Guid? eventId = null,
        CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        ConsentState state = await _consent.GetStateAsync(session.Principal, cancellationToken).ConfigureAwait(false);
        ProcessingDecision decision = Decide(Activities.ApplicationNumber, DataItems.ApplicationNumber, operation, session, state);
        if (decision.IsAllowed && items is { Count: > 0 })
        {
            decision = Decide(Activities.DeviceInformation, DataItemSet.Of([.. items.Keys]), operation, session, state);
        }

        if (!decision.IsAllowed)
        {
            return decision;
        }

        var request = new InstallationRequest(
            operation.ToString(),
            DeviceNumber.For(await _number.FindAsync(cancellationToken).ConfigureAwait(false), "application"),
            (items ?? new Dictionary<DataItem, string>()).ToDictionary(item => item.Key.Id, item => item.Value));
        await _api.CallAsync(
            HttpMethod.Put,
            $"v1/me/installations/{eventId ?? _identifiers.NewIdentifier():N}",
            JsonSerializer.SerializeToUtf8Bytes(request, WireJsonContext.Default.InstallationRequest),
            WireJsonContext.Default.InstallationAnswer,
            session,
            cancellationToken).ConfigureAwait(false);
        return decision;
    }

    /// <summary>Reads the register of what the city's pages and this client may keep on a device (P4.5/2).</summary>
    /// <remarks>The call needs no account. The stores of this client refuse to write an entry that the register does not name.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<StorageAnswer> ReadStorageAsync(CancellationToken cancellationToken = default) => _api.CallAsync(
        HttpMethod.Get, "v1/storage", null, WireJsonContext.Default.StorageAnswer, null, cancellationToken);

    private ProcessingDecision Decide(
        ProcessingActivity activity, in DataItemSet items, ServiceOperation operation, AccountSession session, ConsentState state) =>
        _guard.Guard.Decide(
            new(activity, items) { Principal = session.Principal, Operation = operation, Now = _time.GetUtcNow() }, state);
}
