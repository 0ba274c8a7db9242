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

    private static Task<WireReply<ContactQuestion, ContactAnswer>> AskAsync(string questionId, HttpContext context, ContactDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.ContactQuestion,
            BodyLimit,
            message => desk.AskAsync(questionId, message, context.Me(), context.RequestAborted),
            WireJsonContext.Default.ContactAnswer);

    private static Task<WireReply<ConnectionReply, Connection>> ReplyAsync(string connectionId, HttpContext context, ContactDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.ConnectionReply,
            BodyLimit,
            message => desk.ReplyAsync(connectionId, message, context.Me(), context.RequestAborted),
            WireJsonContext.Default.Connection);

    private static Task<WireReply<ContactSwitch, ContactSwitch>> SwitchAsync(HttpContext context, ContactDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.ContactSwitch,
            BodyLimit,
            message => desk.SetFindableAsync(message, context.Me(), context.RequestAborted),
            WireJsonContext.Default.ContactSwitch);
}
