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

/// <summary>Shows the ways to verify a real name, takes a verification, and shows a person their own results.</summary>
internal static class VerificationEndpoints
{
    private const int BodyLimit = 1024 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/verification/routes", (VerificationDesk desk) => new WireAnswer<VerificationRoutes>(
            desk.ListRoutes(), WireJsonContext.Default.VerificationRoutes)).RequireAudience(Audience.Public);
        group.MapGet("/me/verifications", ReadPageAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/verifications/{verificationId}", VerifyAsync).RequireAudience(Audience.Subject);
    }

    private static async Task<WireAnswer<VerificationsPage>> ReadPageAsync(string? after, HttpContext context, VerificationDesk desk) =>
        new WireAnswer<VerificationsPage>(
            await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.VerificationsPage);

    private static Task<WireReply<VerificationRequest, VerificationLine>> VerifyAsync(
        string verificationId, HttpContext context, VerificationDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.VerificationRequest,
        BodyLimit,
        message => desk.VerifyAsync(verificationId, message, context.Me(), context.RequestAborted),
        WireJsonContext.Default.VerificationLine);
}
