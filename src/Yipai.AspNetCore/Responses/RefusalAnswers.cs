using System.Globalization;
using Microsoft.AspNetCore.Http;
using Yipai.AspNetCore.Intake;

namespace Yipai.AspNetCore.Responses;

/// <summary>Turns a refusal of the intake into problem details in the caller's language.</summary>
internal static class RefusalAnswers
{
    /// <summary>Returns the problem of a reason.</summary>
    public static IResult Of(IntakeReason reason, HttpRequest request) => Of(new IntakeRefusal(reason), request);

    /// <summary>Returns the problem of a refusal, and names in a header how long the caller has to wait.</summary>
    public static IResult Of(IntakeRefusal refusal, HttpRequest request)
    {
        if (refusal.RetryAfter is { } wait)
        {
            request.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        string language = CallerLanguage.Of(request);
        RefusalTexts.Row row = RefusalTexts.Of(refusal.Reason);
        return refusal switch
        {
            { Reason: IntakeReason.Denied, Decision: { } decision } => YipaiProblems.Denied(decision, request),
            { Broken: { } broken } => YipaiProblems.Refused(
                StatusCodes.Status409Conflict, broken.Rule.ToString(), $"{broken.Message.In(language)} {broken.Remedy.In(language)}"),
            { Code: { } code } => YipaiProblems.Unprocessable(code, refusal.Detail?.English ?? code, request),
            _ => YipaiProblems.Refused(
                row.Status, refusal.Reason.ToString(), (refusal.Detail ?? row.Detail).In(language), row.Rules),
        };
    }
}
