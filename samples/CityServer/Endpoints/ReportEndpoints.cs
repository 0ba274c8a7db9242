using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Takes reports in. The device is not trusted: everything is checked again.</summary>
internal static class ReportEndpoints
{
    private const int BodyLimit = 256 * 1024;

    public static WebApplication MapReports(this WebApplication app)
    {
        app.MapPut("/v1/reports/{reportId}", ReceiveAsync);
        return app;
    }

    private static async Task<IResult> ReceiveAsync(
        string reportId,
        HttpRequest request,
        PrivacyGuard guard,
        DisclosureDesk disclosures,
        IConsentLedger ledger,
        CaseCatalogue catalogue,
        CaseRecords cases,
        AccountRecords accounts,
        SignedCity city,
        AuditLog audit,
        TimeProvider time)
    {
        CancellationToken aborted = request.HttpContext.RequestAborted;
        PolicyPrincipal me = await request.HttpContext.CitizenAsync();
        if (!me.HasAccount && !request.HttpContext.IsVisitor())
        {
            return Problems.NotSignedIn();
        }

        byte[] body = await request.ReadBodyAsync(BodyLimit);
        PreparedReport report = ReportFormat.Read(body, catalogue);
        if (!me.HasAccount && !report.IsAnonymous)
        {
            return Problems.NotSignedIn();
        }

        SubjectId subjectId = me.SubjectId ?? report.Id.VisitorSubject;
        if (report.Id.ToString() != reportId)
        {
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, "KeyMismatch", "上报编号与地址不符。");
        }

        if (await cases.FindReportAsync(report.Id, aborted) is var (fingerprint, known, reporter))
        {
            // Whose report it is comes first; a stranger learns no more than that the key is taken.
            bool isOwn = me.HasAccount
                ? reporter == me.SubjectId
                : reporter is null && await ledger.ReadAsync(guard.Handler.Id, subjectId, aborted).AnyAsync(aborted);
            if (!isOwn || fingerprint != CaseRecords.FingerprintOf(body))
            {
                return Problems.Refused(StatusCodes.Status422UnprocessableEntity, "KeyReused", "同一上报编号已用于另一内容。");
            }

            request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
            return Answers.Report(known.Value, reportId);
        }

        if (city.Profile.Limits.Check(report) is { } tooLarge)
        {
            return Problems.Unprocessable(tooLarge.Code, tooLarge.Message);
        }

        ConsentState consent = await ledger.GetStateAsync(guard.Handler.Id, subjectId, aborted);
        ProcessingDecision decision = ReportDecisions.Decide(report, guard, me, consent, time);
        if (!decision.IsAllowed)
        {
            return ReportDecisions.Refuse(decision, guard, consent, time);
        }

        if (!await cases.OwnsPhotosAsync(report.Photos, me.SubjectId ?? PhotoEndpoints.Visitor, aborted))
        {
            return Problems.Refused(425, "PhotoMissing", "照片尚未上传，请先上传照片。");
        }

        DisclosureDecision dispatch = await ReportDecisions.DecideDispatchAsync(disclosures, me, consent, time, aborted);
        CaseStage stage = dispatch.IsAllowed ? CaseStage.Dispatched : CaseStage.Reported;

        // The log comes first: a case without its entries must not exist, an entry without its case is only a try.
        await audit.AppendAsync(
            AuditEvent.Of("report.accepted").Citing(decision.Citations).With("report", reportId).Committing("reporter", subjectId.Value), aborted);
        await audit.AppendAsync(
            AuditEvent.Of(dispatch.IsAllowed ? "report.dispatched" : "report.held").Citing(dispatch.Citations)
                .With("report", reportId).With("recipient", "city-department"),
            aborted);
        CaseFile file = await cases.OpenAsync(report, body, me.SubjectId, stage, aborted);
        if (me.SubjectId is { } owner && !await accounts.EndIfClosedAsync(owner, aborted))
        {
            return Problems.NotSignedIn();
        }

        return Answers.Report(file.Id.Value, reportId, StatusCodes.Status201Created);
    }
}
