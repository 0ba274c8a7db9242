using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Takes consent records and notice presentations, and returns a person's own ledger.</summary>
internal static class ConsentEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPut("/consents/{entryId}", TakeAsync).RequireAudience(Audience.Public);
        group.MapGet("/consents", async (string? after, HttpContext context, ConsentDesk desk) => new WireAnswer<ConsentPage>(
                await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.ConsentPage))
            .RequireAudience(Audience.Subject);
    }

    private static async Task<WireReply<LedgerEntry, ConsentAnswer>> TakeAsync(string entryId, HttpRequest request, ConsentDesk desk)
    {
        Caller caller = request.HttpContext.Caller();
        if (caller == Caller.Unrecognized)
        {
            return new(RefusalAnswers.Of(IntakeReason.NotSignedIn, request));
        }

        LedgerEntry entry = LedgerEntryFormat.Read(await request.ReadBodyAsync(LedgerEntryFormat.MaxLength).ConfigureAwait(false));
        IntakeOutcome<ConsentAnswer> outcome =
            await desk.TakeAsync(entryId, entry, caller, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return new(IntakeAnswers.Of(outcome, WireJsonContext.Default.ConsentAnswer, request));
    }
}
