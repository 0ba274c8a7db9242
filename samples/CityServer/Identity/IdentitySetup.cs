using Yipai.AspNetCore.Intake;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Samples.CityServer.Identity;

/// <summary>Reads from the settings at which providers persons may sign in, and which sites may ask this city.</summary>
internal static class IdentitySetup
{
    /// <summary>Adds the provider in <c>City:OpenId</c>, and the protocol if <c>City:Sites</c> names a site.</summary>
    public static void AddTo(WebApplicationBuilder builder, IConfigurationSection settings, string folder)
    {
        if (ProviderOf(settings) is { } provider)
        {
            builder.Services.AddHttpClient(nameof(OpenIdProvider))
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
            builder.Services.AddSingleton<IIdentityProvider>(services => new OpenIdProvider(
                provider, services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(OpenIdProvider))));
        }

        if (HasSites(settings))
        {
            SiteServer.AddTo(builder.Services, folder, allowsHttp: settings.GetValue<bool>("SitesOverHttp"));
        }
    }

    /// <summary>Maps the endpoints for sites, if there are any.</summary>
    public static void Map(IEndpointRouteBuilder routes, IConfigurationSection settings)
    {
        if (HasSites(settings))
        {
            SiteServer.Map(routes);
        }
    }

    /// <summary>Returns the provider and the sites as recipients, so that persons read their names and contacts.</summary>
    public static IEnumerable<DataRecipient> Recipients(IConfigurationSection settings)
    {
        DataItemSet shareable = DataItemSet.Of(DataItems.AccountNickname, DataItems.AccountAvatar);
        if (ProviderOf(settings) is { } provider)
        {
            yield return new DataRecipient(
                provider.Id, provider.Name, RecipientKind.ThirdPartyPlatform, provider.Contact, DataItemSet.Empty);
        }

        foreach (IConfigurationSection site in settings.GetSection("Sites").GetChildren())
        {
            yield return new DataRecipient(
                site.Key, site["Name"] ?? "", RecipientKind.ThirdPartyPlatform, site["Contact"] ?? "", shareable);
        }
    }

    private static bool HasSites(IConfigurationSection settings) => settings.GetSection("Sites").GetChildren().Any();

    private static OpenIdSettings? ProviderOf(IConfigurationSection settings) =>
        settings.GetSection("OpenId").Get<OpenIdSettings>() is { Id.Length: > 0 } provider ? provider : null;
}
