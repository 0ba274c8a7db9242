using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Client.Cities;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Reports;

/// <summary>Asks the guard about a report: before anything is collected, and again when it is sent.</summary>
internal sealed class ReportGate(
    ClientGuard guard, ConsentClient consent, IDevicePermissionSource permissions, CaseCatalogue catalogue, TimeProvider time)
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

    /// <summary>Says whether consent and permission still carry an entry that is about to leave.</summary>
    /// <remarks>
    /// The position of the person goes no further once its permission is closed (P4.1.2-3/4). What the person has not been shown or asked
    /// yet is no refusal: the entry waits for the answer, because erasing it would lose the report with a change of the text.
    /// </remarks>
    public async ValueTask<ReportRelease> AskAsync(OutboxEntry entry, PreparedReport report, CancellationToken cancellationToken)
    {
        PolicyPrincipal principal = entry.SubjectId == OutboxEntry.Visitor ? PolicyPrincipal.Anonymous
            : PolicyPrincipal.Registered(new SubjectId(entry.SubjectId));
        ProcessingDecision decision = await DecideAsync(report.Items, principal, cancellationToken).ConfigureAwait(false);
        if (decision.IsAllowed && report.Place.IsPersonPosition)
        {
            decision = await DecidePositionAsync(principal, cancellationToken).ConfigureAwait(false);
        }

        return decision.IsAllowed ? ReportRelease.Open : decision.Missing.All(missing => IsOpenQuestion(missing.Reason))
            ? ReportRelease.Waits : ReportRelease.Ended;
    }

    /// <summary>Indicates whether showing or asking something can still lead to a yes.</summary>
    private static bool IsOpenQuestion(DenialReason reason) => reason
        is DenialReason.NoticeNotShown or DenialReason.ConsentMissing or DenialReason.ConsentExpired or DenialReason.ConsentSuspended
        or DenialReason.GuardianRequired;

    /// <summary>What reporting may take from a person: the activity's items that are open to them.</summary>
    public DataItemSet Declared(PolicyPrincipal principal)
    {
        ActivityTerms? terms = guard.Guard.Policy.TermsOf(Activities.ReportCase, guard.Guard.Profile);
        return terms is null ? DataItemSet.Empty : principal.HasAccount ? terms.Items : terms.AnonymousItems;
    }

    /// <summary>
    /// Decides about a report that names its reporter, from somebody without an account: the guard says that an account is missing.
    /// </summary>
    public ValueTask<ProcessingDecision> DecideWithoutAccountAsync(CancellationToken cancellationToken) =>
        DecideAsync(
            guard.Guard.Policy.TermsOf(Activities.ReportCase, guard.Guard.Profile)?.Items ?? DataItemSet.Empty,
            PolicyPrincipal.Anonymous,
            cancellationToken);

    /// <summary>May these items of a report be processed now?</summary>
    public async ValueTask<ProcessingDecision> DecideAsync(
        DataItemSet items, PolicyPrincipal principal, CancellationToken cancellationToken) =>
        Decide(Activities.ReportCase, items, principal, PermissionState.Unknown,
            await consent.GetStateAsync(principal, cancellationToken).ConfigureAwait(false));

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
        guard.Guard.Decide(new(activity, items) { Principal = principal, Permission = permission, Now = time.GetUtcNow() }, state);
}
