using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Wire;

namespace Yipai.Samples.CityServer.Identity;

/// <summary>Signs persons in at an OpenID provider with the libraries on which ASP.NET Core's own handler is built.</summary>
/// <remarks>
/// It checks the signature, issuer, audience and time of the token, the nonce, and that the answer names the issuer (RFC 9207). The
/// city's own part has checked the state before, and the provider checks the code verifier (RFC 7636).
/// </remarks>
public sealed class OpenIdProvider : IIdentityProvider
{
    private readonly OpenIdSettings _settings;
    private readonly HttpClient _http;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _metadata;

    /// <summary>Creates the provider, which reads the provider's metadata at the first sign-in.</summary>
    /// <param name="settings">How this city is known there.</param>
    /// <param name="http">Reaches the provider. It must follow no redirects.</param>
    public OpenIdProvider(OpenIdSettings settings, HttpClient http)
    {
        (_settings, _http) = (settings, http);
        bool isLocal = new Uri(settings.Issuer).IsLoopback;
        _metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{settings.Issuer.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = !isLocal });
        Terms = new IdentityTerms(settings.Id, [new IdentityClaimLine("nickname", "昵称"), new IdentityClaimLine("picture", "头像的地址")]);
    }

    /// <inheritdoc/>
    public IdentityTerms Terms { get; }

    /// <inheritdoc/>
    public async ValueTask<Uri> CreateAddressAsync(IdentityChallenge challenge, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        OpenIdConnectConfiguration provider = await _metadata.GetConfigurationAsync(cancellationToken);
        var message = new OpenIdConnectMessage
        {
            IssuerAddress = provider.AuthorizationEndpoint,
            ClientId = _settings.ClientId,
            RedirectUri = _settings.ReturnAddress,
            ResponseType = OpenIdConnectResponseType.Code,
            Scope = "openid profile",
            State = challenge.State,
            Nonce = challenge.Nonce,
        };
        message.SetParameter("code_challenge", challenge.CodeChallenge);
        message.SetParameter("code_challenge_method", "S256");
        return new Uri(message.CreateAuthenticationRequestUrl());
    }

    /// <inheritdoc/>
    public async ValueTask<ProvidedIdentity?> RedeemAsync(
        IdentityReturn returned, IdentityChallenge challenge, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(returned);
        ArgumentNullException.ThrowIfNull(challenge);
        OpenIdConnectConfiguration provider = await _metadata.GetConfigurationAsync(cancellationToken);
        if (returned.Issuer is { } issuer && issuer != provider.Issuer)
        {
            return null;
        }

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = returned.Code,
            ["redirect_uri"] = _settings.ReturnAddress,
            ["client_id"] = _settings.ClientId,
            ["client_secret"] = _settings.ClientSecret,
            ["code_verifier"] = challenge.CodeVerifier,
        });
        using HttpResponseMessage answer = await _http.PostAsync(new Uri(provider.TokenEndpoint), form, cancellationToken);
        return answer.IsSuccessStatusCode
            ? await ReadAsync(new OpenIdConnectMessage(await answer.Content.ReadAsStringAsync(cancellationToken)), provider, challenge)
            : null;
    }

    private async Task<ProvidedIdentity?> ReadAsync(
        OpenIdConnectMessage message, OpenIdConnectConfiguration provider, IdentityChallenge challenge)
    {
        TokenValidationResult result = await new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler().ValidateTokenAsync(
            message.IdToken,
            new TokenValidationParameters
            {
                ValidIssuer = provider.Issuer, ValidAudience = _settings.ClientId, IssuerSigningKeys = provider.SigningKeys,
            });
        if (!result.IsValid)
        {
            return null;
        }

        try
        {
            // The city checked the state, and ends each attempt itself, so the nonce carries no time.
            new OpenIdConnectProtocolValidator { RequireStateValidation = false, RequireTimeStampInNonce = false }.ValidateTokenResponse(
                new OpenIdConnectProtocolValidationContext
                {
                    ClientId = _settings.ClientId,
                    ProtocolMessage = message,
                    ValidatedIdToken = new JwtSecurityToken(message.IdToken),
                    Nonce = challenge.Nonce,
                });
        }
        catch (OpenIdConnectProtocolException)
        {
            // The nonce or a hash in the token belongs to another sign-in.
            return null;
        }

        return new ProvidedIdentity(
            result.ClaimsIdentity.FindFirst("sub")?.Value ?? "",
            result.ClaimsIdentity.Claims.GroupBy(claim => claim.Type).ToDictionary(claims => claims.Key, claims => claims.First().Value));
    }
}
