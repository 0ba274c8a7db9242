using Yipai.Cases;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>What a city department sees: dispatched cases without their reporters (P3-8, S30).</summary>
internal static class DepartmentCaseEndpoints
{
    public static WebApplication MapDepartmentCases(this WebApplication app)
    {
        app.MapGet("/v1/department/cases", async (HttpContext context, CaseRecords cases, CaseViewComposer views, TimeProvider time) =>
            context.IsDepartment() ? (object)await ListAsync(cases, views, time, context.RequestAborted) : Problems.NotSignedIn())
            .WithAudience(Audience.Department);
        app.MapGet(
            "/v1/department/cases/{id}/photos/{digest}",
            async (string id, string digest, HttpContext context, CaseRecords cases, CaseViewComposer views, TimeProvider time, PhotoFiles files) =>
            {
                IReadOnlyList<DepartmentCaseView> visible = context.IsDepartment() ? await ListAsync(cases, views, time, context.RequestAborted) : [];
                return CasePhotos.Serve(digest, visible.Where(view => view.Id == id).SelectMany(view => view.Photos), files);
            });
        return app;
    }

    private static async Task<IReadOnlyList<DepartmentCaseView>> ListAsync(
        CaseRecords cases, CaseViewComposer views, TimeProvider time, CancellationToken cancellationToken) =>
    [
        .. from pair in await cases.ListAsync(cancellationToken)
           where pair.File.Stage == CaseStage.Dispatched
           select views.ForDepartment(pair.File, pair.Reporter.Contact(), time.GetUtcNow()),
    ];
}
