using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Shows a person their tags and what the city chose by them, and deletes the tags.</summary>
internal static class PersonalizationEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.RequireAudience(Audience.Subject);
        group.MapGet("/me/tags", async (HttpContext context, TagDesk desk) =>
            Of(await desk.ReadAsync(context.Me(), context.RequestAborted).ConfigureAwait(false)));
        group.MapDelete("/me/tags", async (HttpContext context, TagDesk desk) =>
            Of(await desk.DeleteAsync(null, context.Me(), context.RequestAborted).ConfigureAwait(false)));
        group.MapDelete("/me/tags/{name}", async (string name, HttpContext context, TagDesk desk) =>
            Of(await desk.DeleteAsync(name, context.Me(), context.RequestAborted).ConfigureAwait(false)));
        group.MapPut("/me/views/{id}", async (string id, HttpContext context, TagDesk desk) => IntakeAnswers.Of(
            await desk.RecordViewAsync(new CaseId(id), context.Me(), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.TagsAnswer,
            context.Request));
        group.MapGet("/me/recommendations", async (HttpContext context, RecommendationDesk desk) =>
            new WireAnswer<RecommendationsAnswer>(
                await desk.ReadAsync(context.Me(), context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.RecommendationsAnswer));
    }

    private static WireAnswer<TagsAnswer> Of(TagsAnswer answer) => new(answer, WireJsonContext.Default.TagsAnswer);
}
