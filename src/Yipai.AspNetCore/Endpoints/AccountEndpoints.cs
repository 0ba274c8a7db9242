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

/// <summary>Registers a person, signs in and out, shows messages and everything held, and closes the account.</summary>
internal static class AccountEndpoints
{
    private const int BodyLimit = 16 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPut("/accounts/{subjectId}", RegisterAsync).RequireAudience(Audience.Public);
        group.MapPost("/sessions", SignInAsync).RequireAudience(Audience.Public);
        group.MapDelete("/sessions", SignOutAsync).RequireAudience(Audience.Public).Produces(StatusCodes.Status204NoContent);
        group.MapGet("/staff/me", ShowMember).RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Members);
        group.MapGet("/me", async (HttpContext context, HeldDesk desk) => new WireAnswer<Yipai.Cases.HeldInformation>(
                await desk.ReadAsync(context.Me(), context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.HeldInformation))
            .RequireAudience(Audience.Subject);
        group.MapGet("/inbox", async (string? after, HttpContext context, InboxDesk desk) => new WireAnswer<InboxAnswer>(
                await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.InboxAnswer))
            .RequireAudience(Audience.Subject);
        group.MapDelete("/me", async (HttpContext context, AccountClosureDesk desk) => new WireAnswer<Yipai.Cases.AccountClosureAnswer>(
                await desk.CloseAsync(context.Me(), context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.AccountClosureAnswer))
            .RequireAudience(Audience.Subject);
    }

    /// <summary>Tells a person of the staff what they know already, so that a host shows the screens of their role only.</summary>
    private static WireAnswer<MemberAnswer> ShowMember(HttpContext context) => context.Member() is { } member
        ? new WireAnswer<MemberAnswer>(
            new MemberAnswer(member.Id, member.Role.ToString(), member.Unit), WireJsonContext.Default.MemberAnswer)
        : new(YipaiProblems.NotPermitted(context.Request));

    private static async Task<WireReply<RegistrationRequest, SessionAnswer>> RegisterAsync(
        string subjectId, HttpRequest request, AccountDesk desk) =>
        AccountFormat.ReadRegistration(await request.ReadBodyAsync(BodyLimit).ConfigureAwait(false)) is { } body
            ? new(IntakeAnswers.Of(
                await desk.RegisterAsync(subjectId, body, request.HttpContext.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.SessionAnswer,
                request))
            : new(RefusalAnswers.Of(IntakeReason.BadRequest, request));

    private static async Task<WireReply<SignInRequest, SessionAnswer>> SignInAsync(HttpRequest request, AccountDesk desk)
    {
        SignInRequest? body = AccountFormat.ReadSignIn(await request.ReadBodyAsync(BodyLimit).ConfigureAwait(false));
        IntakeOutcome<SessionAnswer> outcome =
            await desk.SignInAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return new(IntakeAnswers.Of(outcome, WireJsonContext.Default.SessionAnswer, request));
    }

    /// <summary>Ends the session of the caller's token.</summary>
    /// <remarks>A second call changes nothing.</remarks>
    private static async Task<IResult> SignOutAsync(HttpContext context, AccountSessions sessions)
    {
        if (TokenScheme.TokenOf(context.Request) is { } token)
        {
            await sessions.EndAsync(token, context.RequestAborted).ConfigureAwait(false);
        }

        return Results.NoContent();
    }
}
