using System.Security.Claims;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Shows cases and their photos to the public, to their reporters, to departments and to staff.</summary>
internal static class CaseEndpoints
{
    private const string Personal = "personal";

    public static void MapPublic(RouteGroupBuilder group)
    {
        group.RequireAudience(Audience.Public);
        group.MapGet("/cases", ReadPublicAsync).Produces<IReadOnlyList<PublicCaseView>>();
        CasePhotos.Map(group, "/cases", Audience.Public);
        group.MapGet("/statistics", async (HttpContext context, StatisticsDesk desk) => new WireAnswer<StatisticsAnswer>(
            await desk.ReadAsync(context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.StatisticsAnswer));
    }

    public static void MapOwn(RouteGroupBuilder group)
    {
        group.RequireAudience(Audience.Subject);
        group.MapGet("/me/cases", (HttpContext context, CaseDesk desk) => desk.ReadOwnAsync(context.Me(), context.RequestAborted));
        CasePhotos.Map(group, "/me/cases", Audience.Subject);
        CommandEndpoint.Map(group);
    }

    public static void MapDepartment(RouteGroupBuilder group)
    {
        group.RequireAudience(Audience.Department);
        group.MapGet("/department/cases", async (string? after, HttpContext context, CaseDesk desk) =>
            context.User.FindFirstValue(YipaiClaims.Unit) is { Length: > 0 } unit
                ? (object)await ReadAsync(after, context, (cursor, stop) => desk.ReadForDepartmentAsync(unit, cursor, stop))
                    .ConfigureAwait(false)
                : YipaiProblems.NotPermitted(context.Request)).Produces<IReadOnlyList<DepartmentCaseView>>();
        group.MapGet("/department/cases/{id}", async (string id, HttpContext context, CaseDesk desk) => Found(
            context.User.FindFirstValue(YipaiClaims.Unit) is { Length: > 0 } unit
                ? await desk.FindForDepartmentAsync(unit, new CaseId(id), context.RequestAborted).ConfigureAwait(false) : null,
            CaseViewsJsonContext.Default.DepartmentCaseView,
            context));
        CasePhotos.Map(group, "/department/cases", Audience.Department);
        WorkEndpoints.Map(group, "/department");
    }

    public static void MapStaff(RouteGroupBuilder group)
    {
        group.RequireAudience(Audience.Staff);
        group.MapGet("/staff/cases", (string? after, HttpContext context, CaseDesk desk) =>
            ReadAsync(after, context, desk.ReadForStaffAsync));
        group.MapGet("/staff/cases/{id}", async (string id, HttpContext context, CaseDesk desk) => Found(
            await desk.FindForStaffAsync(new CaseId(id), context.RequestAborted).ConfigureAwait(false),
            CaseViewsJsonContext.Default.StaffCaseView,
            context));
        CasePhotos.Map(group, "/staff/cases", Audience.Staff);
        WorkEndpoints.Map(group, "/staff");
        StaffEndpoints.Map(group);
    }

    private static WireAnswer<T> Found<T>(T? view, JsonTypeInfo<T> type, HttpContext context)
        where T : class => view is null ? new(RefusalAnswers.Of(IntakeReason.NotFound, context.Request)) : new WireAnswer<T>(view, type);

    /// <summary>Reads a page of the public list in the generic order, or by the tags of the caller who asks for it (P4.1.2-4/3).</summary>
    private static async Task<object> ReadPublicAsync(
        string? after, string? order, HttpContext context, CaseDesk desk, RecommendationDesk recommendations)
    {
        if (order is null or "generic")
        {
            return await ReadAsync(after, context, desk.ReadPublicAsync).ConfigureAwait(false);
        }

        if (order != Personal || context.Caller().SubjectId is not { } reader)
        {
            return RefusalAnswers.Of(order == Personal ? IntakeReason.NotSignedIn : IntakeReason.BadRequest, context.Request);
        }

        CaseViewPage<PublicCaseView> page =
            await desk.ReadPublicAsync(after is null ? null : CaseCursor.Parse(after), context.RequestAborted).ConfigureAwait(false);
        IntakeOutcome<CaseViewPage<PublicCaseView>> ordered =
            await recommendations.OrderAsync(page, reader, context.RequestAborted).ConfigureAwait(false);
        context.Response.Headers.CacheControl = "no-store";
        return ordered.Answer is { } answer
            ? LinkNext(answer, context, $"order={Personal}&") : RefusalAnswers.Of(ordered.Refusal!, context.Request);
    }

    /// <summary>Reads a page and names the next page in the header <c>Link</c> (RFC 8288).</summary>
    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        string? after, HttpContext context, Func<CaseCursor?, CancellationToken, Task<CaseViewPage<T>>> read)
    {
        CaseCursor? cursor = after is null ? null : CaseCursor.Parse(after);
        CaseViewPage<T> page = await read(cursor, context.RequestAborted).ConfigureAwait(false);
        return LinkNext(page, context);
    }

    private static IReadOnlyList<T> LinkNext<T>(CaseViewPage<T> page, HttpContext context, string query = "")
    {
        if (page.Next is { } next)
        {
            context.Response.Headers.Link = $"<{context.Request.PathBase}{context.Request.Path}?{query}after={next}>; rel=\"next\"";
        }

        return page.Views;
    }
}
