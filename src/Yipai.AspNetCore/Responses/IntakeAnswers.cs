using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Yipai.AspNetCore.Intake;

namespace Yipai.AspNetCore.Responses;

/// <summary>Writes what the intake answered or refused.</summary>
internal static class IntakeAnswers
{
    /// <summary>Returns the answer, or the problem of the refusal.</summary>
    /// <remarks>A header names a request that was sent again.</remarks>
    public static WireAnswer<T> Of<T>(
        IntakeOutcome<T> outcome, JsonTypeInfo<T> type, HttpRequest request, int statusOfNew = StatusCodes.Status200OK)
        where T : class
    {
        if (outcome.Answer is not { } answer)
        {
            return new WireAnswer<T>(RefusalAnswers.Of(outcome.Refusal!, request));
        }

        NameReplay(outcome, request);
        return new WireAnswer<T>(answer, type, outcome.IsReplay ? StatusCodes.Status200OK : statusOfNew);
    }

    /// <summary>Adds the header <c>Idempotency-Replayed</c> if the same request was taken before.</summary>
    public static void NameReplay<T>(IntakeOutcome<T> outcome, HttpRequest request)
        where T : class
    {
        if (outcome.IsReplay)
        {
            request.HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
        }
    }
}
