using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Reports;

/// <summary>Asks the guard about a report: before anything is collected, and again when it is sent.</summary>
internal sealed class ReportGate(
    PrivacyGuard guard, ConsentClient consent, IDevicePermissionSource permissions, CaseCatalogue catalogue, TimeProvider time)
{
    /// <summary>The code of a body that is no report, for whatever reason.</summary>
    private const string NotAReport = "YP0203";

    /// <summary>Reads the report that an entry carries. Returns the code of the error if this app does not understand it.</summary>
    public (PreparedReport? Report, string? Error) TryRead(OutboxEntry entry)
    {
        try
        {
            return (ReportFormat.Read(entry.Payload.Span, catalogue), null);
        }
        catch (CasesException exception)
        {
            return (null, exception.Code);
        }
        catch (Exception exception) when (exception is NullReferenceException or ArgumentException)
        {
            return (null, NotAReport);
        }
    }

    /// <summary>Indicates whether consent and permission still carry an entry that is about to leave.</summary>
    /// <remarks>The position of the person goes no further once its permission is closed (P4.1.2-3/4).</remarks>
    public async ValueTask<bool> MayStillSendAsync(OutboxEntry entry, PreparedReport report, CancellationToken cancellationToken)
    {
        PolicyPrincipal principal = entry.SubjectId == OutboxEntry.Visitor ? PolicyPrincipal.Anonymous : PolicyPrincipal.Registered(new SubjectId(entry.SubjectId));
        return (await DecideAsync(report.Items, principal, cancellationToken).ConfigureAwait(false)).IsAllowed
            && (!report.Place.IsPersonPosition || (await DecidePositionAsync(principal, cancellationToken).ConfigureAwait(false)).IsAllowed);
    }

    /// <summary>What reporting may take from a person: the activity's items that are open to them.</summary>
    public DataItemSet Declared(PolicyPrincipal principal)
    {
        ActivityTerms? terms = guard.Policy.TermsOf(Activities.ReportCase, guard.Profile);
        return terms is null ? DataItemSet.Empty : principal.HasAccount ? terms.Items : terms.AnonymousItems;
    }

    /// <summary>May these items of a report be processed now?</summary>
    public async ValueTask<ProcessingDecision> DecideAsync(DataItemSet items, PolicyPrincipal principal, CancellationToken cancellationToken) =>
        Decide(Activities.ReportCase, items, principal, PermissionState.Unknown, await consent.GetStateAsync(principal, cancellationToken).ConfigureAwait(false));

    /// <summary>May the position of the person be used now?</summary>
    public async ValueTask<ProcessingDecision> DecidePositionAsync(PolicyPrincipal principal, CancellationToken cancellationToken) =>
        Decide(
            Activities.DevicePositioning,
            DataItems.PrecisePosition,
            principal,
            permissions.StateOf(DevicePermission.Location),
            await consent.GetStateAsync(principal, cancellationToken).ConfigureAwait(false));

    private ProcessingDecision Decide(
        ProcessingActivity activity, DataItemSet items, PolicyPrincipal principal, PermissionState permission, ConsentState state) =>
        guard.Decide(new(activity, items) { Principal = principal, Permission = permission, Now = time.GetUtcNow() }, state);
}
