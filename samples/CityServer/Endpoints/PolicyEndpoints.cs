using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Policies;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Samples.CityServer;

/// <summary>Serves the policy, its versions, the two public lists and the public key of receipts, without an account (P4.6.1/3).</summary>
internal static class PolicyEndpoints
{
    public static WebApplication MapPolicy(this WebApplication app)
    {
        app.MapGet("/v1/policy", (PrivacyGuard guard) =>
        {
            ConsentNotice notice = guard.Notice;
            var answer = new PolicyAnswer(
                notice.Title, notice.Version.Version, notice.Version.ContentHash, notice.Handler.Name, notice.Handler.Contact, notice.Text);
            return Results.Json(answer, WireJsonContext.Default.PolicyAnswer);
        });
        app.MapGet("/v1/policy/versions", (PrivacyGuard guard, TimeProvider time) =>
            Results.Bytes(new PolicyHistory(guard.Policy).Write(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), "application/json"));
        app.MapGet(
            "/v1/policy/lists/collected", (PrivacyGuard guard) => Html(PolicyLists.CollectedInformation(guard.Policy, guard.Profile)));
        app.MapGet("/v1/policy/lists/provided", (PrivacyGuard guard) =>
            Html(PolicyLists.ProvidedInformation(guard.Policy, guard.RegisteredRecipients, guard.Profile, guard.Handler)));
        app.MapGet("/v1/policy/receipt-key", (EcdsaRecordSigner signer) =>
            Results.Json(new ReceiptKey(signer.KeyId, signer.Algorithm, signer.PublicKey), WireJsonContext.Default.ReceiptKey));
        return app;
    }

    private static IResult Html(PolicyList list) => Results.Content(list.ToHtml(), "text/html; charset=utf-8");
}
