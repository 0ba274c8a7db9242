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

/// <summary>Binds accounts of other platforms, signs in by them, and signs persons in at other sites (P4.1.1/6, P4.1.1/7).</summary>
internal static class IdentityEndpoints
{
    private const int BodyLimit = 8 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/identity/providers", (BindingDesk desk) => new WireAnswer<IdentityProvidersAnswer>(
            desk.ListProviders(), WireJsonContext.Default.IdentityProvidersAnswer)).RequireAudience(Audience.Public);
        group.MapPut("/identity/sign-ins/{attemptId}", BeginSignInAsync).RequireAudience(Audience.Public);
        group.MapPut("/identity/sign-ins/{attemptId}/return", FinishSignInAsync).RequireAudience(Audience.Public);
        group.MapGet("/me/bindings", async (HttpContext context, BindingDesk desk) => new WireAnswer<BindingsAnswer>(
            await desk.ReadAsync(context.Me(), context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.BindingsAnswer))
            .RequireAudience(Audience.Subject);
        group.MapPut("/me/bindings/{attemptId}", BeginAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/bindings/{attemptId}/return", FinishAsync).RequireAudience(Audience.Subject);
        group.MapDelete("/me/bindings/providers/{providerId}", async (string providerId, HttpContext context, BindingDesk desk) =>
            new WireAnswer<BindingsAnswer>(
                await desk.UnbindAsync(providerId, context.Me(), context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.BindingsAnswer)).RequireAudience(Audience.Subject);
        MapSites(group);
    }

    private static void MapSites(RouteGroupBuilder group)
    {
        group.MapGet("/sites", (SiteDesk desk) => new WireAnswer<SitesAnswer>(
            desk.ListSites(), WireJsonContext.Default.SitesAnswer)).RequireAudience(Audience.Public);
        group.MapGet("/me/sites", async (HttpContext context, SiteDesk desk) => new WireAnswer<SiteGrantsAnswer>(
            await desk.ReadAsync(context.Me(), context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.SiteGrantsAnswer))
            .RequireAudience(Audience.Subject);
        group.MapPut("/me/sites/{siteId}", AgreeAsync).RequireAudience(Audience.Subject);
        group.MapDelete("/me/sites/{siteId}", async (string siteId, HttpContext context, SiteDesk desk) =>
            new WireAnswer<SiteGrantsAnswer>(
                await desk.WithdrawAsync(siteId, context.Me(), context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.SiteGrantsAnswer)).RequireAudience(Audience.Subject);
        group.MapPut("/me/sites/{siteId}/sign-ins/{signInId}", OpenAsync).RequireAudience(Audience.Subject);
    }

    private static Task<WireReply<IdentityAttemptRequest, IdentityAttempt>> BeginSignInAsync(
        string attemptId, HttpContext context, BindingDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.IdentityAttemptRequest,
        BodyLimit,
        message => desk.BeginSignInAsync(attemptId, message, context.RequestAborted),
        WireJsonContext.Default.IdentityAttempt);

    private static Task<WireReply<IdentityReturn, SessionAnswer>> FinishSignInAsync(
        string attemptId, HttpContext context, BindingDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.IdentityReturn,
        BodyLimit,
        message => desk.FinishSignInAsync(attemptId, message, context.RequestAborted),
        WireJsonContext.Default.SessionAnswer);

    private static Task<WireReply<IdentityAttemptRequest, IdentityAttempt>> BeginAsync(
        string attemptId, HttpContext context, BindingDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.IdentityAttemptRequest,
        BodyLimit,
        message => desk.BeginAsync(attemptId, message, context.Me(), context.RequestAborted),
        WireJsonContext.Default.IdentityAttempt);

    private static Task<WireReply<IdentityReturn, BindingLine>> FinishAsync(
        string attemptId, HttpContext context, BindingDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.IdentityReturn,
        BodyLimit,
        message => desk.FinishAsync(attemptId, message, context.Me(), context.RequestAborted),
        WireJsonContext.Default.BindingLine);

    private static Task<WireReply<SiteAgreement, SiteGrantLine>> AgreeAsync(
        string siteId, HttpContext context, SiteDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.SiteAgreement,
        BodyLimit,
        message => desk.AgreeAsync(siteId, message, context.Me(), context.RequestAborted),
        WireJsonContext.Default.SiteGrantLine);

    private static Task<WireReply<SiteSignInRequest, SiteSignInAnswer>> OpenAsync(
        string siteId, string signInId, HttpContext context, SiteSignInDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.SiteSignInRequest,
        BodyLimit,
        message => desk.OpenAsync(siteId, signInId, message, context.Me(), context.RequestAborted),
        WireJsonContext.Default.SiteSignInAnswer);
}
