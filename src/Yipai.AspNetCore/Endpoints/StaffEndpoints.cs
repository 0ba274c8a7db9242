using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy.Server.Audit;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Lets staff judge photos, see a contact for a reason, and verify the audit log.</summary>
internal static class StaffEndpoints
{
    private const int RevealLimit = 4 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/staff/cases/{id}/photos/{digest}/review", (string id, string digest, HttpContext context, PhotoReviewDesk desk) =>
            JudgeAsync(id, digest, context, desk.PassAsync));
        group.MapDelete("/staff/cases/{id}/photos/{digest}/review", (string id, string digest, HttpContext context, PhotoReviewDesk desk) =>
            JudgeAsync(id, digest, context, desk.RefuseAsync));
        group.MapPut("/staff/cases/{id}/photos/{digest}/copy", CoverAsync).WithMetadata(new WireMessageMetadata(typeof(byte[])));
        group.MapPut("/staff/cases/{id}/reveals/{revealId}", RevealAsync);
        group.MapGet("/staff/audit", CheckAuditAsync);
    }

    /// <summary>Verifies the whole log.</summary>
    /// <remarks>The answer names no person.</remarks>
    internal static async Task<WireAnswer<AuditCheckAnswer>> CheckAuditAsync(IAuditStore store, CancellationToken aborted)
    {
        AuditVerification result = await AuditVerifier.VerifyAsync(store, aborted).ConfigureAwait(false);
        return new WireAnswer<AuditCheckAnswer>(
            new AuditCheckAnswer(
                result.IsIntact, result.EntryCount, result.RootHash, result.FirstBrokenEntry, result.Reason.ToString()),
            WireJsonContext.Default.AuditCheckAnswer);
    }

    private static Task<WireReply<RevealRequest, RevealedValue>> RevealAsync(
        string id, string revealId, HttpContext context, BreakGlassDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.RevealRequest,
            RevealLimit,
            (message, member) => desk.RevealAsync(new CaseId(id), revealId, message, member, context.RequestAborted),
            WireJsonContext.Default.RevealedValue);

    private static async Task<WireAnswer<PhotoAnswer>> JudgeAsync(
        string id, string digest, HttpContext context,
        Func<CaseId, PhotoDigest, string, CancellationToken, Task<IntakeOutcome<PhotoAnswer>>> judge) => IntakeAnswers.Of(
            await judge(new CaseId(id), PhotoDigest.Parse(digest), ReviewerOf(context), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.PhotoAnswer,
            context.Request);

    private static async Task<WireAnswer<PhotoAnswer>> CoverAsync(
        string id, string digest, HttpContext context, PhotoReviewDesk desk, CityDesk city)
    {
        byte[] copy = await context.Request.ReadBodyAsync(city.Profile.Limits.PhotoBytes).ConfigureAwait(false);
        return await JudgeAsync(
            id, digest, context, (found, photo, reviewer, stop) => desk.CoverAsync(found, photo, copy, reviewer, stop))
            .ConfigureAwait(false);
    }

    private static string ReviewerOf(HttpContext context) =>
        context.User.FindFirstValue(YipaiClaims.Staff) ?? context.User.FindFirstValue(YipaiClaims.Subject) ?? "staff";
}
