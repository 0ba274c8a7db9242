using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Finds out by the bearer token who calls: a citizen, staff, a department or a visitor.</summary>
internal static class Callers
{
    public static async ValueTask<PolicyPrincipal> CitizenAsync(this HttpContext context)
    {
        string? subjectId = Token(context) is { } token
            ? await context.RequestServices.GetRequiredService<AccountRecords>().FindSubjectAsync(token, context.RequestAborted)
            : null;
        return subjectId is null ? PolicyPrincipal.Anonymous : PolicyPrincipal.Registered(new SubjectId(subjectId));
    }

    /// <summary>Indicates whether the caller shows no token at all. A caller with an expired token is not a visitor.</summary>
    public static bool IsVisitor(this HttpContext context) => context.Request.Headers.Authorization.Count == 0;

    /// <summary>Returns the role that the caller's key proves, or <see cref="PlatformRole.Unspecified"/> for any other token.</summary>
    public static PlatformRole StaffRole(this HttpContext context) =>
        Holds(context, Options(context).StaffKey) ? PlatformRole.Acceptor
        : Holds(context, Options(context).DepartmentKey) ? PlatformRole.DepartmentUnit
        : PlatformRole.Unspecified;

    public static bool IsStaff(this HttpContext context) => context.StaffRole() == PlatformRole.Acceptor;

    public static bool IsDepartment(this HttpContext context) => context.StaffRole() == PlatformRole.DepartmentUnit;

    private static CityServerOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<CityServerOptions>>().Value;

    private static bool Holds(HttpContext context, string key) => key.Length > 0 && Token(context) is { } token
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>
    /// Returns the bearer token, or null if there is no such token. The case of the scheme's name does not matter (RFC 9110).
    /// </summary>
    public static string? Token(this HttpContext context) =>
        AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out AuthenticationHeaderValue? header)
            && string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase) ? header.Parameter : null;
}
