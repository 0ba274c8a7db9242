using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Authentication;

namespace Yipai.AspNetCore.Tests;

/// <summary>Signs a caller in as the headers say, as any scheme of a host may do.</summary>
internal sealed class HeaderScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Header";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        Claim[] claims =
        [
            .. from name in (string[])[YipaiClaims.Subject, YipaiClaims.Role]
               let value = Request.Headers[$"X-{name}"].ToString()
               where value.Length > 0
               select new Claim(name, value),
        ];
        return Task.FromResult(claims.Length == 0
            ? AuthenticateResult.NoResult()
            : AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name)));
    }
}
