using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Samples.CityServer.Endpoints;

/// <summary>The policy in force, without an account (P4.6.1/3).</summary>
internal static class PolicyEndpoints
{
    public static WebApplication MapPolicy(this WebApplication app)
    {
        app.MapGet("/v1/policy", (PrivacyGuard guard) =>
        {
            ConsentNotice notice = guard.Notice;
            return Results.Json(new { notice.Title, notice.Version.Version, notice.Version.ContentHash, Handler = notice.Handler.Name, notice.Handler.Contact, notice.Text });
        });
        return app;
    }
}
