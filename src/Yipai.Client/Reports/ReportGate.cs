using Yipai.Cases.Reporting;
using Yipai.Client.Consent;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Reports;

/// <summary>Asks the guard about a report: before anything is collected, and again when it is sent.</summary>
public sealed class ReportGate
{
    private readonly PrivacyGuard _guard;
    private readonly ConsentClient _consent;
    private readonly IDevicePermissionSource _permissions;
    private readonly TimeProvider _time;

    /// <summary>Puts the parts together; does no work.</summary>
    public ReportGate(PrivacyGuard guard, ConsentClient consent, IDevicePermissionSource permissions, TimeProvider time)
    {
        _guard = guard;
        _consent = consent;
        _permissions = permissions;
        _time = time;
    }

    /// <summary>What reporting may take from a person: the activity's items that are open to them.</summary>
    internal DataItemSet Declared(PolicyPrincipal principal)
    {
        ActivityTerms? terms = _guard.Policy.TermsOf(Activities.ReportCase, _guard.Profile);
        return terms is null ? DataItemSet.Empty : principal.HasAccount ? terms.Items : terms.AnonymousItems;
    }

    /// <summary>May these items of a report be processed now?</summary>
    internal async ValueTask<ProcessingDecision> DecideAsync(DataItemSet items, PolicyPrincipal principal, CancellationToken cancellationToken) =>
        Decide(Activities.ReportCase, items, principal, PermissionState.Unknown, await _consent.GetStateAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>May the position of the person be used now?</summary>
    internal async ValueTask<ProcessingDecision> DecidePositionAsync(PolicyPrincipal principal, CancellationToken cancellationToken) =>
        Decide(
            Activities.DevicePositioning,
            DataItems.PrecisePosition,
            principal,
            _permissions.StateOf(DevicePermission.Location),
            await _consent.GetStateAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>May a report that waited still be sent?</summary>
    internal async ValueTask<ProcessingDecision> RecheckAsync(PreparedReport report, PolicyPrincipal principal, CancellationToken cancellationToken)
    {
        ProcessingDecision decision = await DecideAsync(report.Items, principal, cancellationToken).ConfigureAwait(false);
        return decision.IsAllowed && report.Place.IsPersonPosition
            ? await DecidePositionAsync(principal, cancellationToken).ConfigureAwait(false)
            : decision;
    }

    private ProcessingDecision Decide(
        ProcessingActivity activity, DataItemSet items, PolicyPrincipal principal, PermissionState permission, ConsentState state) =>
        _guard.Decide(new(activity, items) { Principal = principal, Permission = permission, Now = _time.GetUtcNow() }, state);
}
