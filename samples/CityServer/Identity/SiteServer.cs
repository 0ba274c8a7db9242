using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Yipai.AspNetCore.Intake;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Yipai.Samples.CityServer.Identity;

/// <summary>Lets other sites sign persons in with the city's account, as an OpenID provider built with OpenIddict.</summary>
/// <remarks>
/// OpenIddict speaks the protocol and signs. Who may sign in where, what a site gets, and that ticket and code count once, is decided by
/// <see cref="SiteSignInDesk"/> in the city's database, so OpenIddict needs no store of its own.
/// </remarks>
internal static class SiteServer
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
    private const string SignIn = "yipai_sign_in";
    private const string Ticket = "ticket";

    /// <summary>Adds the protocol.</summary>
    /// <remarks>Keys in the folder, which all instances share, sign and seal codes and tokens.</remarks>
    public static void AddTo(IServiceCollection services, string folder, bool allowsHttp)
    {
        services.AddOpenIddict().AddServer(options =>
        {
            options.EnableDegradedMode().SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            options.RegisterScopes(Scopes.Profile);
            options.SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(2)).SetIdentityTokenLifetime(TimeSpan.FromMinutes(5));
            SiteKeys.Open(folder).AddTo(options);
            OpenIddictServerAspNetCoreBuilder host = options.UseAspNetCore()
                .EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough();
            _ = allowsHttp ? host.DisableTransportSecurityRequirement() : host;
            SiteChecks.AddTo(options);
        });
    }

    /// <summary>Maps what the protocol passes on to the city.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("connect/authorize", AuthorizeAsync);
        routes.MapPost("connect/token", ExchangeAsync);
    }

    /// <summary>Gives the site a code for the person whose app prepared this very request.</summary>
    /// <remarks>Without a ticket the person goes to the citizen's page, which shows what the site gets.</remarks>
    private static async Task<IResult> AuthorizeAsync(HttpContext context, SiteSignInDesk desk)
    {
        OpenIddictRequest request = context.GetOpenIddictServerRequest()!;
        string query = string.Join('&', context.Request.QueryString.Value!.TrimStart('?').Split('&')
            .Where(part => !part.StartsWith($"{Ticket}=", StringComparison.Ordinal)));
        if ((string?)request[Ticket] is not { } ticket)
        {
            return Results.Redirect($"/?site={Uri.EscapeDataString(query)}");
        }

        SiteVisitor? visitor = await desk.ShowAsync(request.ClientId!, query, ticket, context.RequestAborted);
        if (visitor is null)
        {
            return Refuse(Errors.AccessDenied);
        }

        ClaimsPrincipal person = PersonOf(visitor, []);
        person.SetScopes(request.GetScopes());
        return Results.SignIn(person, null, Scheme);
    }

    /// <summary>Discloses to the site what the person agreed to, and signs it.</summary>
    private static async Task<IResult> ExchangeAsync(HttpContext context, SiteSignInDesk desk)
    {
        OpenIddictRequest request = context.GetOpenIddictServerRequest()!;
        AuthenticateResult code = await context.AuthenticateAsync(Scheme);
        SiteVisitor? visitor = code.Principal?.GetClaim(SignIn) is { } signIn
            ? await desk.DiscloseAsync(request.ClientId!, signIn, context.RequestAborted) : null;
        return visitor is null ? Refuse(Errors.InvalidGrant)
            : Results.SignIn(PersonOf(visitor, code.Principal!.Claims), null, Scheme);
    }

    /// <summary>Returns the person as the site knows them, beside what the protocol keeps in the code, such as the nonce.</summary>
    private static ClaimsPrincipal PersonOf(SiteVisitor visitor, IEnumerable<Claim> kept)
    {
        var identity = new ClaimsIdentity(kept, Scheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, visitor.Name).SetClaim(SignIn, visitor.SignInId);
        foreach ((string name, string value) in visitor.Claims)
        {
            identity.SetClaim(name, value);
        }

        // The id of the sign-in stays in the sealed code. The site reads the other claims in the signed token.
        identity.SetDestinations(claim => claim.Type == SignIn ? [] : [Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }

    private static IResult Refuse(string error) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = error }),
        [Scheme]);
}
