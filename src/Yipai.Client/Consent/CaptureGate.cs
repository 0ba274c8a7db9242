using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Client.Cities;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Consent;

/// <summary>Asks the guard about data that needs a permission of the device, with the state that the permission has now.</summary>
internal sealed class CaptureGate(ClientGuard guard, ConsentClient consent, IDevicePermissionSource permissions, TimeProvider time)
{
    /// <summary>The function that the client serves with each permission, and the items that this function collects.</summary>
    private static readonly Dictionary<DevicePermission, (ProcessingActivity Activity, DataItemSet Items)> Functions = new()
    {
        [DevicePermission.Location] = (Activities.DevicePositioning, DataItemSet.Of(DataItems.PrecisePosition)),
        [DevicePermission.Camera] = (Activities.Camera, DataItemSet.Of(DataItems.Photo)),
        [DevicePermission.Album] = (Activities.PhotoUpload, DataItemSet.Of(DataItems.Photo)),
        [DevicePermission.Microphone] = (Activities.VoiceRecording, DataItemSet.Of(DataItems.AudioRecording)),
        [DevicePermission.Contacts] = (Activities.ContactAutofill, DataItemSet.Of(DataItems.AddressBook)),
    };

    /// <summary>Decides whether the host may collect data through a permission now.</summary>
    public async ValueTask<ProcessingDecision> DecideAsync(
        DevicePermission permission, PolicyPrincipal principal, CancellationToken cancellationToken)
    {
        (ProcessingActivity activity, DataItemSet items) = Functions[permission];
        ConsentState state = await consent.GetStateAsync(principal, cancellationToken).ConfigureAwait(false);
        return guard.Guard.Decide(
            new(activity, items) { Principal = principal, Permission = permissions.StateOf(permission), Now = time.GetUtcNow() }, state);
    }

    /// <summary>Decides about everything in a draft that came through a permission.</summary>
    /// <remarks>
    /// Returns the first denial, or null. The position is not part of it, because a report without its position can still leave. What the
    /// person captured while the permission was open stays lawful (P4.1.2-3/6), so the client does not ask again when it sends.
    /// </remarks>
    public async ValueTask<ProcessingDecision?> FindDenialAsync(
        IEnumerable<ReportPhoto> photos, ReporterContact? contact, PolicyPrincipal principal, CancellationToken cancellationToken)
    {
        IEnumerable<DevicePermission> used = photos.Select(photo => photo.Origin).Select(PermissionFor)
            .Append(contact is { IsFromAddressBook: true } ? DevicePermission.Contacts : DevicePermission.None)
            .Where(permission => permission != DevicePermission.None).Distinct();
        foreach (DevicePermission permission in used)
        {
            ProcessingDecision decision = await DecideAsync(permission, principal, cancellationToken).ConfigureAwait(false);
            if (!decision.IsAllowed)
            {
                return decision;
            }
        }

        return null;
    }

    private static DevicePermission PermissionFor(PhotoOrigin origin) => origin switch
    {
        PhotoOrigin.Chosen => DevicePermission.None,
        PhotoOrigin.Camera => DevicePermission.Camera,
        _ => DevicePermission.Album,
    };
}
