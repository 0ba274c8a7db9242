using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Lets a person be found by number or not, ask about one picked contact, and agree to connections.</summary>
internal static class ContactEndpoints
{
    private const int BodyLimit = 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPut("/me/contacts/questions/{questionId}", AskAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/contacts/connections/{connectionId}", ReplyAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/contacts/switch", SwitchAsync).RequireAudience(Audience.Subject);
        group.MapGet("/me/contacts", async (string? after, HttpContext context, ContactDesk desk) => new WireAnswer<ContactsPage>(
                await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.ContactsPage))
            .RequireAudience(Audience.Subject);
    }

    private static async Task<IResult> AskAsync(string questionId, HttpContext context, ContactDesk desk) => IntakeAnswers.Of(
        await desk.AskAsync(
            questionId,
            await context.Request.ReadJsonAsync(WireJsonContext.Default.ContactQuestion, BodyLimit).ConfigureAwait(false),
            context.Me(),
            context.RequestAborted).ConfigureAwait(false),
        WireJsonContext.Default.ContactAnswer,
        context.Request);

    private static async Task<IResult> ReplyAsync(string connectionId, HttpContext context, ContactDesk desk) => IntakeAnswers.Of(
        await desk.ReplyAsync(
            connectionId,
            await context.Request.ReadJsonAsync(WireJsonContext.Default.ConnectionReply, BodyLimit).ConfigureAwait(false),
            context.Me(),
            context.RequestAborted).ConfigureAwait(false),
        WireJsonContext.Default.Connection,
        context.Request);

    private static async Task<IResult> SwitchAsync(HttpContext context, ContactDesk desk) => IntakeAnswers.Of(
        await desk.SetFindableAsync(
            await context.Request.ReadJsonAsync(WireJsonContext.Default.ContactSwitch, BodyLimit).ConfigureAwait(false),
            context.Me(),
            context.RequestAborted).ConfigureAwait(false),
        WireJsonContext.Default.ContactSwitch,
        context.Request);
}
