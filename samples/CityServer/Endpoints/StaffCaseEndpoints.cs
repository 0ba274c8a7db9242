using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>What the handler's staff see and do: cases whole, contacts masked (S21), and photos passed.</summary>
internal static class StaffCaseEndpoints
{
    public static WebApplication MapStaffCases(this WebApplication app)
    {
        RouteGroupBuilder staff = app.MapGroup("/v1/staff");
        staff.AddEndpointFilter(async (context, next) => context.HttpContext.IsStaff() ? await next(context) : Problems.NotSignedIn());
        staff.MapGet("/cases", (CaseRecords cases, CaseViewComposer views, TimeProvider time, CancellationToken aborted) => ListAsync(cases, views, time, aborted))
            .WithAudience(Audience.Staff);
        staff.MapGet(
            "/cases/{id}/photos/{digest}",
            async (string id, string digest, CaseRecords cases, CaseViewComposer views, TimeProvider time, PhotoFiles files, CancellationToken aborted) =>
                CasePhotos.Serve(digest, (await ListAsync(cases, views, time, aborted)).Where(view => view.Id == id).SelectMany(view => view.Photos), files));
        staff.MapPost("/cases/{id}/photos/{digest}/review", ReviewAsync);
        staff.MapAudit();
        return app;
    }

    private static async Task<IReadOnlyList<StaffCaseView>> ListAsync(
        CaseRecords cases, CaseViewComposer views, TimeProvider time, CancellationToken cancellationToken) =>
        [.. from pair in await cases.ListAsync(cancellationToken) select views.ForStaff(pair.File, pair.Reporter.Contact(), time.GetUtcNow())];

    private static async Task<IResult> ReviewAsync(string id, string digest, CaseRecords cases, AuditLog audit, CancellationToken aborted)
    {
        if (!await cases.ReviewPhotoAsync(new CaseId(id), PhotoDigest.Parse(digest), aborted))
        {
            return Problems.NotFound();
        }

        await audit.AppendAsync(AuditEvent.Of("photo.reviewed").Citing(new StrictRuleId(31)).With("case", id).With("photo", digest), aborted);
        return Answers.Photo(digest);
    }
}
