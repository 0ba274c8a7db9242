using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Who calls, by the bearer token: a citizen, staff, a department, or nobody.</summary>
internal static class Callers
{
    public static async ValueTask<PolicyPrincipal> CitizenAsync(this HttpContext context)
    {
        string? subjectId = Token(context) is { } token
            ? await context.RequestServices.GetRequiredService<AccountRecords>().FindSubjectAsync(token, context.RequestAborted)
            : null;
        return subjectId is null ? PolicyPrincipal.Anonymous : PolicyPrincipal.Registered(new SubjectId(subjectId));
    }

    /// <summary>Whether nobody even claims to be signed in; an old token is no visitor's.</summary>
    public static bool IsVisitor(this HttpContext context) => context.Request.Headers.Authorization.Count == 0;

    /// <summary>In which role a key of the city's own people is shown; nobody's key has none.</summary>
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

    /// <summary>The bearer token, or null; the name of the scheme has no case (RFC 9110).</summary>
    public static string? Token(this HttpContext context) =>
        AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out AuthenticationHeaderValue? header)
            && string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase) ? header.Parameter : null;
}
