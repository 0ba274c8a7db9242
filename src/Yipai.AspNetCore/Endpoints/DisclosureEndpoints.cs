using System.Security.Claims;
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

/// <summary>Takes a person's authorizations for outside organizations, and lets these organizations read through them.</summary>
internal static class DisclosureEndpoints
{
    private const int BodyLimit = 8 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/organizations", (AuthorizationDesk desk) => new WireAnswer<OrganizationsAnswer>(
            desk.ListOrganizations(), WireJsonContext.Default.OrganizationsAnswer)).RequireAudience(Audience.Public);
        group.MapGet("/me/authorizations", ReadPageAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/authorizations/{authorizationId}", AuthorizeAsync).RequireAudience(Audience.Subject);
        group.MapDelete("/me/authorizations/{authorizationId}", WithdrawAsync).RequireAudience(Audience.Subject);

        // The list names no person, and the items are what the person chose for this organization, so no mask applies.
        group.MapGet("/organization/authorizations", ListGrantedAsync)
            .RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Organization);
        group.MapGet("/organization/authorizations/{authorizationId}/items", ReadItemsAsync)
            .RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Organization);
    }

    private static string OrganizationOf(HttpContext context) => context.User.FindFirstValue(YipaiClaims.Organization) ?? "";

    private static async Task<WireAnswer<AuthorizationPage>> ReadPageAsync(string? after, HttpContext context, AuthorizationDesk desk) =>
        new WireAnswer<AuthorizationPage>(
            await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.AuthorizationPage);

    private static Task<WireReply<AuthorizationRequest, AuthorizationStatus>> AuthorizeAsync(
        string authorizationId, HttpContext context, AuthorizationDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.AuthorizationRequest,
            BodyLimit,
            message => desk.AuthorizeAsync(authorizationId, message, context.Me(), context.RequestAborted),
            WireJsonContext.Default.AuthorizationStatus,
            StatusCodes.Status201Created);

    private static async Task<WireAnswer<AuthorizationStatus>> WithdrawAsync(
        string authorizationId, HttpContext context, AuthorizationDesk desk) =>
        IntakeAnswers.Of(
            await desk.WithdrawAsync(authorizationId, context.Me(), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.AuthorizationStatus,
            context.Request);

    private static async Task<WireAnswer<GrantedAuthorizationPage>> ListGrantedAsync(
        string? after, HttpContext context, OrganizationDesk desk) =>
        new WireAnswer<GrantedAuthorizationPage>(
            await desk.ReadPageAsync(OrganizationOf(context), after, context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.GrantedAuthorizationPage);

    private static async Task<WireAnswer<DisclosedItems>> ReadItemsAsync(
        string authorizationId, HttpContext context, OrganizationDesk desk) =>
        IntakeAnswers.Of(
            await desk.ReadAsync(authorizationId, OrganizationOf(context), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.DisclosedItems,
            context.Request);
}
