using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Accepts reports. The city does not trust the device and checks everything again.</summary>
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
        CaseCatalogue catalogue,
        KnownReports reports,
        ReportIntake intake,
        AccountRecords accounts,
        SignedCity city)
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

        if (report.Id.ToString() != reportId)
        {
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, "KeyMismatch",
                new("上报编号与地址不符。", "The id of the report does not match the address."));
        }

        ReportTaking taking = await reports.FindAsync(report, body, me, aborted) is { } known ? known
            : city.Profile.Limits.Check(report) is { } tooLarge ? ReportTaking.TooLarge(tooLarge)
            : await intake.TakeAsync(report, body, me, aborted);
        if (taking.Outcome == ReportOutcome.Replayed)
        {
            request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
        }

        if (taking.Outcome == ReportOutcome.Taken && me.SubjectId is { } owner && !await accounts.EndIfClosedAsync(owner, aborted))
        {
            return Problems.NotSignedIn();
        }

        return taking switch
        {
            { Outcome: ReportOutcome.Taken, CaseId: { } id } => Answers.Report(id.Value, reportId, StatusCodes.Status201Created),
            { Outcome: ReportOutcome.Replayed, CaseId: { } id } => Answers.Report(id.Value, reportId),
            { Outcome: ReportOutcome.PolicyMovedOn } => Problems.PolicyMovedOn(),
            { Outcome: ReportOutcome.Denied, Decision: { } decision } => Problems.Denied(decision),
            { Outcome: ReportOutcome.PhotoMissing } =>
                Problems.Refused(425, "PhotoMissing", new("照片尚未上传，请先上传照片。", "A photo is not uploaded yet. Upload it first.")),
            { Outcome: ReportOutcome.TooLarge, Problem: { } problem } => Problems.Unprocessable(problem.Code, problem.Message),
            _ => Problems.Refused(StatusCodes.Status422UnprocessableEntity, "KeyReused",
                new("同一上报编号已用于另一内容。", "The id of this report is already used for other content.")),
        };
    }
}
