using Yipai.Client.Cities;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Consent;

/// <summary>Records that a person turned the functions of a device permission off or on (P4.1.2-9(2)).</summary>
internal sealed class PermissionSettings(ClientGuard guard, ConsentClient consent, IdentifierSource identifiers, string channel)
{
    /// <summary>Indicates whether the person has turned off every function of a permission.</summary>
    public async ValueTask<bool> IsOffAsync(DevicePermission permission, PolicyPrincipal principal, CancellationToken cancellationToken)
    {
        ConsentState state = await consent.GetStateAsync(principal, cancellationToken).ConfigureAwait(false);
        return FunctionsOf(permission).All(activity => IsOff(state, activity));
    }

    /// <summary>Records the setting for each function of a permission whose setting is another one.</summary>
    public async Task SetAsync(DevicePermission permission, bool isOff, PolicyPrincipal principal, CancellationToken cancellationToken)
    {
        SubjectId subjectId = principal.SubjectId ?? ConsentClient.NobodyYet;
        ConsentState state = await consent.GetStateAsync(principal, cancellationToken).ConfigureAwait(false);
        DateTimeOffset at = await consent.NextTimeAsync(subjectId, cancellationToken).ConfigureAwait(false);
        foreach (ProcessingActivity activity in FunctionsOf(permission).Where(activity => IsOff(state, activity) != isOff))
        {
            var choice = new PreferenceChoice
            {
                EntryId = identifiers.NewIdentifier(),
                SubjectId = subjectId,
                HandlerId = guard.Guard.Handler.Id,
                PolicyHash = consent.Notice.Version.ContentHash,
                At = at,
                Channel = channel,
                Kind = PreferenceKind.Activity,
                Subject = activity.Id,
                IsRefused = isOff,
            };
            await consent.KeepAsync(choice, cancellationToken).ConfigureAwait(false);
        }
    }

    private IEnumerable<ProcessingActivity> FunctionsOf(DevicePermission permission) =>
        guard.Guard.Policy.FunctionsOf(permission, guard.Guard.Profile).Select(terms => terms.Activity);

    private static bool IsOff(ConsentState state, ProcessingActivity activity) =>
        state.IsRefused(PreferenceKind.Activity, activity.Id, DateTimeOffset.MaxValue);
}
