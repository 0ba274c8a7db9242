using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Policies;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Serves city profile, policy, versions, both public lists and receipt key, without an account (P4.6.1/3).</summary>
internal static class CityEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.RequireAudience(Audience.Public);
        group.MapGet("/city", (string? product, HttpRequest request, CityDesk city) => city.FindDocument(product) is { } document
            ? Results.Bytes(document, "application/json") : RefusalAnswers.Of(IntakeReason.NotFound, request))
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
        group.MapGet("/products", (CityProducts products) => new WireAnswer<ProductsAnswer>(
            new ProductsAnswer(products.Lines), WireJsonContext.Default.ProductsAnswer));
        group.MapGet("/policy", (string? product, HttpRequest request, CityProducts products) =>
        {
            if (products.FindGuard(product) is not { Notice: { } notice })
            {
                return new WireAnswer<PolicyAnswer>(RefusalAnswers.Of(IntakeReason.NotFound, request));
            }

            var answer = new PolicyAnswer(
                notice.Title, notice.Version.Version, notice.Version.ContentHash, notice.Handler.Name, notice.Handler.Contact, notice.Text);
            return new WireAnswer<PolicyAnswer>(answer, WireJsonContext.Default.PolicyAnswer);
        });
        group.MapGet("/policy/versions", (PrivacyGuard guard, TimeProvider time) =>
            Results.Bytes(new PolicyHistory(guard.Policy).Write(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), "application/json"))
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
        group.MapGet("/policy/lists/collected", (PrivacyGuard guard) =>
            Html(PolicyLists.CollectedInformation(guard.Policy, guard.Profile)))
            .Produces(StatusCodes.Status200OK, contentType: "text/html");
        group.MapGet("/policy/lists/provided", (PrivacyGuard guard) =>
            Html(PolicyLists.ProvidedInformation(guard.Policy, guard.RegisteredRecipients, guard.Profile, guard.Handler)))
            .Produces(StatusCodes.Status200OK, contentType: "text/html");
        group.MapGet("/policy/receipt-key", (CityDesk city) =>
            new WireAnswer<ReceiptKey>(city.ReceiptKey, WireJsonContext.Default.ReceiptKey));
    }

    /// <summary>Writes bytes, which are not masked, because the lists name only handler and recipients.</summary>
    private static IResult Html(PolicyList list) => Results.Bytes(Encoding.UTF8.GetBytes(list.ToHtml()), "text/html; charset=utf-8");
}
