using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Accepts a report and writes case, reporter, disclosure record and audit entries in one transaction.</summary>
public sealed class ReportIntake(
    PrivacyGuard guard, DisclosureDesk disclosures, IConsentLedger ledger, ICaseStore cases, IReporterStore reporters, CaseRouting routing,
    CaseNumbers numbers, KnownReports known, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
{
    /// <summary>The owner id under which photos of visitors are stored.</summary>
    public static readonly SubjectId Visitor = new("visitor");

    /// <summary>Accepts a report that the city has not received before.</summary>
    public async Task<ReportTaking> TakeAsync(PreparedReport report, byte[] body, PolicyPrincipal me, CancellationToken cancellationToken)
    {
        NewCase opened = await numbers.NumberAsync(report, body, cancellationToken);

        // If the same report arrives twice at once, the second request waits in the unit of work and then finds the case of the first.
        return await unit.RunAsync(stop => OpenAsync(opened, report, me, stop), cancellationToken)
            ?? await known.FindAsync(report, body, me, cancellationToken) ?? new ReportTaking(ReportOutcome.KeyReused);
    }

    private async Task<ReportTaking?> OpenAsync(NewCase opened, PreparedReport report, PolicyPrincipal me, CancellationToken stop)
    {
        SubjectId subjectId = me.SubjectId ?? report.Id.VisitorSubject;
        ConsentState consent = await ledger.GetStateAsync(guard.Handler.Id, subjectId, stop);
        PolicyDecision decision = ReportDecisions.Decide(report, guard, me, consent, time);
        if (!decision.IsAllowed)
        {
            bool sawEarlier = decision.Reason == DenialReason.NoticeNotShown
                && consent.WasEarlierNoticeShown(guard.Notice.Version.ContentHash, time.GetUtcNow());
            return new ReportTaking(sawEarlier ? ReportOutcome.PolicyMovedOn : ReportOutcome.Denied) { Decision = decision };
        }

        if (!await reporters.OwnsPhotosAsync(guard.Handler.Id, report.Photos, me.SubjectId ?? Visitor, stop))
        {
            return new ReportTaking(ReportOutcome.PhotoMissing);
        }

        if (!await cases.OpenAsync(guard.Handler.Id, opened, stop))
        {
            return null;
        }

        if (me.SubjectId is { } reporter)
        {
            await reporters.KeepAsync(guard.Handler.Id, new CaseReporter(opened.Id, reporter, report.Contact), stop);
        }

        await RouteAsync(
            opened, decision, subjectId, await ReportDecisions.DecideDispatchAsync(disclosures, me, consent, time, stop), stop);
        return new ReportTaking(ReportOutcome.Taken) { CaseId = opened.Id };
    }

    /// <summary>
    /// Dispatches the case if the guard allows it. Logs both decisions in one batch, as the last statement of the unit of work.
    /// </summary>
    private async Task RouteAsync(
        NewCase opened, PolicyDecision taken, SubjectId subjectId, DisclosureDecision dispatch, CancellationToken stop)
    {
        if (dispatch.IsAllowed)
        {
            CaseFile received = CaseFile.Receive(opened.Report, opened.Id, opened.ReceivedAt);
            await cases.AppendAsync(guard.Handler.Id, opened.Id, 0, routing.ToUnit(received, opened.ReceivedAt), stop);
        }

        string report = opened.Report.Id.ToString();
        await audit.AppendAsync(
            [
                AuditEvent.Of("report.accepted").Citing(taken.Citations).With("report", report).Committing("reporter", subjectId.Value),
                AuditEvent.Of(dispatch.IsAllowed ? "report.dispatched" : "report.held").Citing(dispatch.Citations)
                    .With("report", report).With("recipient", "city-department"),
            ],
            stop);
    }
}
