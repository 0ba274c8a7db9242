using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Authentication;

/// <summary>Reads from a request who calls, in the form that the intake takes.</summary>
internal static class Callers
{
    /// <summary>Returns the caller.</summary>
    /// <remarks>Whoever shows a token that does not count, or a key of the staff, is not a visitor.</remarks>
    public static Caller Caller(this HttpContext context) =>
        context.User.Principal().SubjectId is { } subject ? Intake.Caller.Of(subject)
        : context.User.Identity?.IsAuthenticated == true || context.Request.Headers.Authorization.Count > 0 ? Intake.Caller.Unrecognized
        : Intake.Caller.Visitor;

    /// <summary>Returns the signed-in person of the staff or of a unit, or null if no id or no unit is known.</summary>
    public static StaffMember? Member(this HttpContext context)
    {
        PlatformRole role = context.User.PlatformRole();
        string? unit = context.User.FindFirstValue(YipaiClaims.Unit);
        return context.User.FindFirstValue(YipaiClaims.Staff) is { Length: > 0 } id
            && (role != PlatformRole.DepartmentUnit || !string.IsNullOrEmpty(unit)) ? new StaffMember(id, role, unit) : null;
    }

    /// <summary>Returns the signed-in person.</summary>
    /// <remarks>An endpoint for the audience of the person admits nobody else.</remarks>
    public static SubjectId Me(this HttpContext context) => context.User.Principal().SubjectId
        ?? throw new InvalidOperationException("The endpoint has no signed-in caller. Call RequireAudience(Audience.Subject) on it.");
}
