using Yipai.Cases;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Shows a city department the dispatched cases without their reporters (P3-8, S30).</summary>
internal static class DepartmentCaseEndpoints
{
    public static WebApplication MapDepartmentCases(this WebApplication app)
    {
        app.MapGet("/v1/department/cases",
            async (string? after, HttpContext context, CaseRecords cases, CaseViewComposer views, TimeProvider time) =>
            context.IsDepartment() ? (object)await ListAsync(after, context, cases, views, time) : Problems.NotSignedIn())
            .WithAudience(Audience.Department);
        app.MapGet(
            "/v1/department/cases/{id}/photos/{digest}",
            async (string id, string digest, HttpContext context, CaseRecords cases,
                CaseViewComposer views, TimeProvider time, PhotoFiles files) =>
            {
                KnownCase? known = context.IsDepartment() ? await cases.FindAsync(new CaseId(id), context.RequestAborted) : null;
                bool isVisible = known?.File.Unit is not null;
                return CasePhotos.Serve(
                    digest, isVisible ? views.ForDepartment(known!.File, known.Contact, time.GetUtcNow()).Photos : [], files);
            });
        return app;
    }

    private static async Task<IReadOnlyList<DepartmentCaseView>> ListAsync(
        string? after, HttpContext context, CaseRecords cases, CaseViewComposer views, TimeProvider time) =>
    [
        .. from known in await cases.ReadPageAsync(CasePages.Of(Audience.Department, after), context)
           select views.ForDepartment(known.File, known.Contact, time.GetUtcNow()),
    ];
}
