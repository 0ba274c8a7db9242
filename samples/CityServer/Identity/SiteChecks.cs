using OpenIddict.Server;
using Yipai.AspNetCore.Intake;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Yipai.Samples.CityServer.Identity;

/// <summary>Checks the site behind each request of the protocol: its exact address, and its key.</summary>
internal static class SiteChecks
{
    public static void AddTo(OpenIddictServerBuilder options)
    {
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseScopedHandler<AddressCheck>());
        options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseScopedHandler<KeyCheck>());
    }

    /// <summary>Rejects a request whose site or address of return is not registered.</summary>
    /// <remarks>The answer then stays at the city, so that no code reaches an address that nobody registered.</remarks>
    internal sealed class AddressCheck(SiteSignInDesk desk) : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
    {
        public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            if (!desk.KnowsAddress(context.ClientId ?? "", context.RedirectUri ?? ""))
            {
                context.Reject(Errors.InvalidClient);
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Rejects an exchange without the key of the site.</summary>
    internal sealed class KeyCheck(SiteSignInDesk desk) : IOpenIddictServerHandler<ValidateTokenRequestContext>
    {
        public ValueTask HandleAsync(ValidateTokenRequestContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            if (!desk.KnowsKey(context.ClientId ?? "", context.ClientSecret ?? ""))
            {
                context.Reject(Errors.InvalidClient);
            }

            return ValueTask.CompletedTask;
        }
    }
}
