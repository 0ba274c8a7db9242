using Yipai.Privacy.Server.Audit;

namespace Yipai.Samples.CityServer;

/// <summary>Verifies the whole audit log on demand.</summary>
internal static class AuditEndpoint
{
    public static void MapAudit(this RouteGroupBuilder staff) =>
        staff.MapGet("/audit", async (IAuditStore store, CancellationToken aborted) =>
    {
        AuditVerification result = await AuditVerifier.VerifyAsync(store, aborted);
        return Results.Json(
            new { result.IsIntact, result.EntryCount, result.RootHash, result.FirstBrokenEntry, Damage = result.Reason.ToString() });
    });
}
