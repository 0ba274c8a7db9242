using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Access;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Workflow;

namespace Yipai.AspNetCore.Authentication;

/// <summary>Signs in a caller who sends a session token, or the key of staff or of an organization, as a bearer token (RFC 6750).</summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountSessions sessions,
    OrganizationRegister organizations, IOptions<YipaiCityOptions> city)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Yipai";

    /// <summary>Returns the bearer token, or null if there is no such token.</summary>
    /// <remarks>The case of the scheme's name does not matter (RFC 9110).</remarks>
    public static string? TokenOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out AuthenticationHeaderValue? header)
            && string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase) ? header.Parameter : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        byte[] shown = SharedKey.HashOf(token);
        foreach ((string id, StaffAccess staff) in city.Value.Staff)
        {
            if (SharedKey.IsSame(staff.Key, shown))
            {
                return SignIn(
                    [
                        new Claim(YipaiClaims.Staff, id),
                        new Claim(YipaiClaims.Role, staff.Role.ToString()),
                        .. staff.Unit is { } unit ? [new Claim(YipaiClaims.Unit, unit)] : Array.Empty<Claim>(),
                    ]);
            }
        }

        if (organizations.FindByKey(token) is { } organization)
        {
            return SignIn(new Claim(YipaiClaims.Organization, organization));
        }

        return await sessions.FindAsync(token, Context.RequestAborted).ConfigureAwait(false) is { } subject
            ? SignIn(new Claim(YipaiClaims.Subject, subject.Value), new Claim(YipaiClaims.Role, nameof(PlatformRole.Citizen)))
            : AuthenticateResult.Fail("The token is unknown or expired.");
    }

    private static AuthenticateResult SignIn(params IEnumerable<Claim> claims) => AuthenticateResult.Success(
        new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name));
}
