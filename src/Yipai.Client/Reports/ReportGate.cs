using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Client.Cities;
using Yipai.Client.Consent;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Reports;

/// <summary>Asks the guard about a report before the client collects anything, and again before it sends the report.</summary>
internal sealed class ReportGate(
    ClientGuard guard, ConsentClient consent, CaptureGate captures, CaseCatalogue catalogue, TimeProvider time,
    YipaiDeviceOptions? device = null)
{
    /// <summary>The error code for a body that is not a readable report.</summary>
    private const string NotAReport = "YP0203";

    /// <summary>Tries to read the report of an entry.</summary>
    /// <remarks>Returns an error code instead if this app does not understand the report.</remarks>
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

    /// <summary>Returns whether consent and permission still allow the client to send an entry.</summary>
    /// <remarks>
    /// The client stops sending the person's position as soon as the permission is closed (P4.1.2-3/4). A question that the person has not
    /// answered yet is not a refusal. The entry then waits, because erasing it would lose the report whenever the text changes.
    /// </remarks>
    public async ValueTask<ReportRelease> AskAsync(OutboxEntry entry, PreparedReport report, CancellationToken cancellationToken)
    {
        PolicyPrincipal principal = device is not null ? device.Principal
            : entry.SubjectId == OutboxEntry.Visitor ? PolicyPrincipal.Anonymous
            : PolicyPrincipal.Registered(new SubjectId(entry.SubjectId));
        ProcessingDecision decision = await DecideAsync(report.Items, principal, cancellationToken).ConfigureAwait(false);
        if (decision.IsAllowed && report.Place.IsPersonPosition)
        {
            decision = await DecidePositionAsync(principal, cancellationToken).ConfigureAwait(false);
        }

        return decision.IsAllowed ? ReportRelease.Open : decision.Missing.All(missing => IsOpenQuestion(missing.Reason))
            ? ReportRelease.Waits : ReportRelease.Ended;
    }

    /// <summary>Indicates whether the person can still remove this reason by reading the notice or by answering a question.</summary>
    private static bool IsOpenQuestion(DenialReason reason) => reason
        is DenialReason.NoticeNotShown or DenialReason.ConsentMissing or DenialReason.ConsentExpired or DenialReason.ConsentSuspended
        or DenialReason.GuardianRequired;

    /// <summary>Returns the items that the reporting activity may collect from this person.</summary>
    public DataItemSet Declared(PolicyPrincipal principal)
    {
        if (device is not null)
        {
            return DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo);
        }

        ActivityTerms? terms = guard.Guard.Policy.TermsOf(Activities.ReportCase, guard.Guard.Profile);
        return terms is null ? DataItemSet.Empty : principal.HasAccount ? terms.Items : terms.AnonymousItems;
    }

    /// <summary>Decides about a report that names its reporter, although the reporter has no account.</summary>
    /// <remarks>The guard explains that an account is missing.</remarks>
    public ValueTask<ProcessingDecision> DecideWithoutAccountAsync(CancellationToken cancellationToken) =>
        DecideAsync(
            guard.Guard.Policy.TermsOf(Activities.ReportCase, guard.Guard.Profile)?.Items ?? DataItemSet.Empty,
            PolicyPrincipal.Anonymous,
            cancellationToken);

    /// <summary>Decides whether the client may process these items of a report now.</summary>
    public async ValueTask<ProcessingDecision> DecideAsync(
        DataItemSet items, PolicyPrincipal principal, CancellationToken cancellationToken)
    {
        if (device is not null)
        {
            return guard.Guard.DecideCapture(principal, device.Mandate, items);
        }

        // The time of the request must not be earlier than the state. The state moves records of the future to its own now, and if the
        // request had an earlier time, a phone whose clock was set back would lose its notice and its consents.
        ConsentState state = await consent.GetStateAsync(principal, cancellationToken).ConfigureAwait(false);
        return guard.Guard.Decide(new(Activities.ReportCase, items) { Principal = principal, Now = time.GetUtcNow() }, state);
    }

    /// <summary>Decides whether the client may use the position of the person now.</summary>
    public ValueTask<ProcessingDecision> DecidePositionAsync(PolicyPrincipal principal, CancellationToken cancellationToken) =>
        captures.DecideAsync(DevicePermission.Location, principal, cancellationToken);

    /// <summary>Returns the denial of the first permission that a photo or the contact needs, or null if all are open.</summary>
    public ValueTask<ProcessingDecision?> FindCaptureDenialAsync(
        IEnumerable<ReportPhoto> photos, ReporterContact? contact, PolicyPrincipal principal, CancellationToken cancellationToken) =>
        captures.FindDenialAsync(photos, contact, principal, cancellationToken);
}
