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

/// <summary>Lets staff approve photos, see a contact for a reason, and verify the audit log.</summary>
internal static class StaffEndpoints
{
    private const int RevealLimit = 4 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/staff/cases/{id}/photos/{digest}/review", ReviewAsync);
        group.MapPut("/staff/cases/{id}/reveals/{revealId}", RevealAsync);
        group.MapGet("/staff/audit", async (IAuditStore store, CancellationToken aborted) =>
        {
            AuditVerification result = await AuditVerifier.VerifyAsync(store, aborted).ConfigureAwait(false);
            return new WireAnswer<AuditCheckAnswer>(
                new AuditCheckAnswer(
                    result.IsIntact, result.EntryCount, result.RootHash, result.FirstBrokenEntry, result.Reason.ToString()),
                StaffJsonContext.Default.AuditCheckAnswer);
        });
    }

    private static Task<WireReply<RevealRequest, RevealedValue>> RevealAsync(
        string id, string revealId, HttpContext context, CaseRevealDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.RevealRequest,
            RevealLimit,
            (message, member) => desk.RevealAsync(new CaseId(id), revealId, message, member, context.RequestAborted),
            WireJsonContext.Default.RevealedValue);

    private static async Task<WireAnswer<PhotoAnswer>> ReviewAsync(string id, string digest, HttpContext context, PhotoReviewDesk desk)
    {
        string reviewer = context.User.FindFirstValue(YipaiClaims.Staff) ?? context.User.FindFirstValue(YipaiClaims.Subject) ?? "staff";
        IntakeOutcome<PhotoAnswer> outcome = await desk
            .PassAsync(new CaseId(id), PhotoDigest.Parse(digest), reviewer, context.RequestAborted).ConfigureAwait(false);
        return IntakeAnswers.Of(outcome, WireJsonContext.Default.PhotoAnswer, context.Request);
    }
}
