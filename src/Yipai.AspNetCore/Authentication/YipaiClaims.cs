using System.Security.Claims;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Authentication;

/// <summary>Reads the claims that this package needs from a caller, whatever scheme signed the caller in.</summary>
public static class YipaiClaims
{
    /// <summary>The claim that holds the id of a person.</summary>
    public const string Subject = "sub";

    /// <summary>The claim that holds the name of a <see cref="PlatformRole"/>.</summary>
    public const string Role = "yipai.role";

    /// <summary>The claim that holds the id of a person of the staff, as the audit log names them.</summary>
    public const string Staff = "yipai.staff";

    /// <summary>The claim that holds the unit of a person of a department.</summary>
    public const string Unit = "yipai.unit";

    /// <summary>The claim that holds the id of an outside organization.</summary>
    public const string Organization = "yipai.organization";

    /// <summary>Returns the caller in the form that the guard takes: a registered person or a visitor.</summary>
    public static PolicyPrincipal Principal(this ClaimsPrincipal caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        string? text = caller.Identity?.IsAuthenticated == true ? caller.FindFirstValue(Subject) : null;
        return SubjectId.TryParse(text ?? "", out SubjectId subject) ? PolicyPrincipal.Registered(subject) : PolicyPrincipal.Anonymous;
    }

    /// <summary>Returns the role of a signed-in caller, or <see cref="PlatformRole.Unspecified"/>.</summary>
    public static PlatformRole PlatformRole(this ClaimsPrincipal caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        string? text = caller.Identity?.IsAuthenticated == true ? caller.FindFirstValue(Role) : null;
        return Enum.TryParse(text, out PlatformRole role) && Enum.IsDefined(role) && role.ToString() == text ? role : default;
    }
}
