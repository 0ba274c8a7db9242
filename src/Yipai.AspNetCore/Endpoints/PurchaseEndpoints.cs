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

/// <summary>Shows the services of the city, takes orders and rewards, and shows the staff the orders masked.</summary>
internal static class PurchaseEndpoints
{
    private const int BodyLimit = 4 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/services", (PurchaseDesk desk) => new WireAnswer<ServicesAnswer>(
            desk.ListServices(), WireJsonContext.Default.ServicesAnswer)).RequireAudience(Audience.Public);
        group.MapGet("/me/purchases", ReadPageAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/purchases/{purchaseId}", OrderAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/rewards/{id}", RewardAsync).RequireAudience(Audience.Subject);
        group.MapGet("/officer/orders", ReadOrdersAsync).RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
    }

    private static async Task<WireAnswer<PurchasesPage>> ReadPageAsync(string? after, HttpContext context, PurchaseDesk desk) =>
        new WireAnswer<PurchasesPage>(
            await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.PurchasesPage);

    private static Task<WireReply<PurchaseRequest, PurchaseLine>> OrderAsync(
        string purchaseId, HttpContext context, PurchaseDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.PurchaseRequest,
        BodyLimit,
        message => desk.OrderAsync(purchaseId, message, context.Me(), context.RequestAborted),
        WireJsonContext.Default.PurchaseLine);

    private static async Task<WireAnswer<PurchaseLine>> RewardAsync(string id, HttpContext context, PurchaseDesk desk) => IntakeAnswers.Of(
        await desk.RewardAsync(new CaseId(id), context.Me(), context.RequestAborted).ConfigureAwait(false),
        WireJsonContext.Default.PurchaseLine,
        context.Request);

    private static async Task<WireAnswer<OrdersPage>> ReadOrdersAsync(string? after, HttpContext context, PurchaseDesk desk) =>
        new WireAnswer<OrdersPage>(
            await desk.ReadOrdersAsync(after, context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.OrdersPage);
}
