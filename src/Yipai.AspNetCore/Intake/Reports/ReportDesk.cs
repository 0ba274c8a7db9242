using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes reports.</summary>
/// <remarks>
/// It does not trust the device, and checks everything again. Case, reporter, disclosure record and audit entries are written in one
/// transaction.
/// </remarks>
public sealed class ReportDesk
{
    private readonly PrivacyGuard _guard;
    private readonly CaseCatalogue _catalogue;
    private readonly CityDesk _city;
    private readonly CityProducts _products;
    private readonly IConsentLedger _ledger;
    private readonly ICaseStore _cases;
    private readonly IReporterStore _reporters;
    private readonly IAccountStore _accounts;
    private readonly CaseRouting _routing;
    private readonly CaseNumbers _numbers;
    private readonly KnownReports _known;
    private readonly PhotoLabels _labels;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal ReportDesk(
        PrivacyGuard guard, CaseCatalogue catalogue, CityDesk city, CityProducts products, IConsentLedger ledger, ICaseStore cases,
        IReporterStore reporters, IAccountStore accounts, CaseRouting routing, CaseNumbers numbers, KnownReports known, PhotoLabels labels,
        IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _catalogue, _city, _products, _ledger, _cases) = (guard, catalogue, city, products, ledger, cases);
        (_reporters, _accounts, _routing, _numbers, _known) = (reporters, accounts, routing, numbers, known);
        (_labels, _unit, _audit, _time) = (labels, unit, audit, time);
    }

    /// <summary>Takes a report once.</summary>
    /// <remarks>The same bytes under the same id change nothing and get the same case.</remarks>
    /// <param name="reportId">The id in the address, 32 lower-case hexadecimal digits.</param>
    /// <param name="body">The report as <c>ReportFormat</c> writes it.</param>
    /// <param name="caller">The sender. A visitor may send only an anonymous report.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    /// <exception cref="CasesException">The content is not a report that the city can keep.</exception>
    public async Task<IntakeOutcome<ReportAnswer>> TakeAsync(
        string reportId, ReadOnlyMemory<byte> body, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reportId);
        ArgumentNullException.ThrowIfNull(caller);
        if (caller == Caller.Unrecognized)
        {
            return IntakeReason.NotSignedIn;
        }

        if (_products.FindGuard(caller.Product) is not { } guard)
        {
            return IntakeReason.NotFound;
        }

        PreparedReport report = ReportFormat.Read(body.Span, _catalogue);
        if (caller.SubjectId is null && !report.IsAnonymous)
        {
            return IntakeReason.NotSignedIn;
        }

        if (report.Treatment != PhotoTreatment.None)
        {
            return IntakeReason.BadRequest;
        }

        if (report.Id.ToString() != reportId)
        {
            return IntakeReason.KeyMismatch;
        }

        string fingerprint = CaseNumbers.FingerprintOf(body.Span);
        if (await _known.FindAsync(report, fingerprint, caller, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        if (_city.Profile.Limits.Check(report) is { } tooLarge)
        {
            return IntakeRefusal.Of(tooLarge);
        }

        report = await _labels.ReadAsync(report, cancellationToken).ConfigureAwait(false);
        NewCase opened = await _numbers.NumberAsync(report, fingerprint, cancellationToken).ConfigureAwait(false);

        // If the same report arrives twice at once, the second request waits in the unit of work and then finds the case of the first.
        return await _unit.RunAsync(stop => OpenAsync(opened, report, caller, guard, stop), cancellationToken).ConfigureAwait(false)
            ?? await _known.FindAsync(report, fingerprint, caller, cancellationToken).ConfigureAwait(false)
            ?? IntakeReason.KeyReused;
    }

    private async Task<IntakeOutcome<ReportAnswer>?> OpenAsync(
        NewCase opened, PreparedReport report, Caller caller, PrivacyGuard guard, CancellationToken stop)
    {
        if (!await _accounts.HoldOwnAsync(_guard.Handler.Id, caller.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        SubjectId subjectId = caller.SubjectId ?? report.Id.VisitorSubject;
        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false);
        PolicyDecision decision = ReportDecisions.Decide(report, guard, caller.Principal, consent, _time);
        if (!decision.IsAllowed)
        {
            return LedgerRefusals.Of(decision, consent, guard, _time.GetUtcNow());
        }

        if (!await _reporters.OwnsPhotosAsync(_guard.Handler.Id, report.Photos, caller.SubjectId ?? PhotoDesk.Visitor, stop)
            .ConfigureAwait(false))
        {
            return IntakeReason.PhotoMissing;
        }

        if (!await _cases.OpenAsync(_guard.Handler.Id, opened, stop).ConfigureAwait(false))
        {
            return null;
        }

        if (caller.SubjectId is { } reporter)
        {
            await _reporters.KeepAsync(_guard.Handler.Id, new CaseReporter(opened.Id, reporter, report.Contact), stop)
                .ConfigureAwait(false);
        }

        await RouteAsync(opened, decision, subjectId, caller, consent, stop).ConfigureAwait(false);
        return new ReportAnswer(opened.Id.Value, report.Id.ToString());
    }

    /// <summary>Dispatches the case if the automatic desk is on and the guard allows it.</summary>
    /// <remarks>Logs both decisions in one batch, as the last statement of the unit of work.</remarks>
    private async Task RouteAsync(
        NewCase opened, PolicyDecision taken, SubjectId subjectId, Caller caller, ConsentState consent, CancellationToken stop)
    {
        string report = opened.Report.Id.ToString();
        AuditEvent accepted =
            AuditEvent.Of("report.accepted").Citing(taken.Citations).With("report", report).Committing("reporter", subjectId.Value);
        accepted = caller.Product is { } product ? accepted.With("product", product) : accepted;
        if (!_routing.IsOn)
        {
            await _audit.AppendAsync(accepted, stop).ConfigureAwait(false);
            return;
        }

        DisclosureDecision dispatch =
            await ReportDecisions
                .DecideDispatchAsync(_products.DisclosuresOf(caller.Product), caller.Principal, consent, _time, stop).ConfigureAwait(false);
        if (dispatch.IsAllowed)
        {
            CaseFile received = CaseFile.Receive(opened.Report, opened.Id, opened.ReceivedAt);
            await _cases.AppendAsync(_guard.Handler.Id, opened.Id, 0, _routing.ToUnit(received, opened.ReceivedAt), stop)
                .ConfigureAwait(false);
        }

        await _audit.AppendAsync(
            [
                accepted,
                AuditEvent.Of(dispatch.IsAllowed ? "report.dispatched" : "report.held").Citing(dispatch.Citations)
                    .With("report", report).With("recipient", "city-department"),
            ],
            stop).ConfigureAwait(false);
    }
}
