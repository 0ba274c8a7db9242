using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Shows the handler's staff whole cases with masked contacts (S21), and lets them approve photos.</summary>
internal static class StaffCaseEndpoints
{
    public static WebApplication MapStaffCases(this WebApplication app)
    {
        RouteGroupBuilder staff = app.MapGroup("/v1/staff");
        staff.AddEndpointFilter(async (context, next) => context.HttpContext.IsStaff() ? await next(context) : Problems.NotSignedIn());
        staff.MapGet("/cases", ListAsync).WithAudience(Audience.Staff);
        staff.MapGet(
            "/cases/{id}/photos/{digest}",
            async (string id, string digest, CaseRecords cases, CaseViewComposer views,
                TimeProvider time, PhotoFiles files, CancellationToken aborted) =>
                CasePhotos.Serve(
                    digest,
                    await cases.FindAsync(new CaseId(id), aborted) is { } known
                        ? views.ForStaff(known.File, known.Contact, time.GetUtcNow()).Photos : [],
                    files));
        staff.MapPhotoReview();
        staff.MapAudit();
        return app;
    }

    private static async Task<IReadOnlyList<StaffCaseView>> ListAsync(
        string? after, HttpContext context, CaseRecords cases, CaseViewComposer views, TimeProvider time) =>
    [
        .. from known in await cases.ReadPageAsync(CasePages.Of(Audience.Staff, after), context)
           select views.ForStaff(known.File, known.Contact, time.GetUtcNow()),
    ];
}
