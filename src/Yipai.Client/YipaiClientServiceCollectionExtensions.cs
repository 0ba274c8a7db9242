using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Client;
using Yipai.Client.Cities;
using Yipai.Client.Hosting;
using Yipai.Client.Http;
using Yipai.Privacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the client.</summary>
public static class YipaiClientServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="YipaiClient"/> with stores in memory, and with it <c>AddYipaiCases</c> and <c>AddYipaiPrivacy</c>.
    /// </summary>
    /// <remarks>
    /// The call uses no network, file, identifier or clock (191号; GB/T 43435). The options are validated when the host starts, and
    /// again when
    /// the client is first resolved.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the endpoint of the city.</param>
    /// <param name="configurePrivacy">
    /// Sets the handler and its supplement. The settings of <c>AddYipaiPrivacy</c> prevail, whether it is called before or after this call.
    /// </param>
    /// <exception cref="YipaiClientException">YP0316: a client without a name is registered already.</exception>
    /// <exception cref="OptionsValidationException">
    /// At start, or when the client is resolved. YP0301: the endpoint is missing, relative, or http to another machine. YP0309: another
    /// option
    /// is out of its range. YP0110: nobody named the handler.
    /// </exception>
    /// <example>
    /// <code>
    /// services.AddYipaiClient(options => options.Endpoint = new Uri("https://city.example.cn"), privacy =>
    /// privacy.UseDemonstrationHandler());
    /// </code>
    /// </example>
    public static IYipaiClientBuilder AddYipaiClient(
        this IServiceCollection services, Action<YipaiClientOptions> configure, Action<YipaiPrivacyOptions>? configurePrivacy = null)
    {
        IYipaiClientBuilder builder = services.AddClient(Options.Options.DefaultName, configure);
        if (configurePrivacy is not null)
        {
            // Options are configured in the order of registration, so that every AddYipaiPrivacy overrides the first registration.
            services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<YipaiPrivacyOptions>>(
                new ConfigureNamedOptions<YipaiPrivacyOptions>(Options.Options.DefaultName, configurePrivacy)));
        }

        return builder;
    }

    /// <summary>Adds one of several clients of a process, each for its own city and with its own stores.</summary>
    /// <remarks>
    /// Resolve it with <c>GetRequiredKeyedService&lt;YipaiClient&gt;(name)</c>; its stores are registered under the same key. It uses
    /// the guard
    /// that <c>AddKeyedYipaiPrivacy</c> registered under its name, or else the guard of the process.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is the key of the client's services.</param>
    /// <param name="configure">Sets the endpoint of the city.</param>
    /// <param name="configurePrivacy">
    /// Sets a handler of this city, whose id is the same name, or null to use the handler of the process.
    /// </param>
    /// <exception cref="YipaiClientException">YP0316: a client of this name is registered already.</exception>
    public static IYipaiClientBuilder AddYipaiClient(
        this IServiceCollection services, string name, Action<YipaiClientOptions> configure,
        Action<YipaiPrivacyOptions>? configurePrivacy = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        IYipaiClientBuilder builder = services.AddClient(name, configure);
        if (configurePrivacy is not null)
        {
            services.AddKeyedYipaiPrivacy(name, configurePrivacy);
        }

        return builder;
    }

    private static YipaiClientBuilder AddClient(this IServiceCollection services, string name, Action<YipaiClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (services.HasClient(name))
        {
            throw YipaiClientException.RegisteredTwice(name);
        }

        if (name.Length == 0)
        {
            services.TryAddSingleton(
                provider => CitySetup.CatalogueOf(provider.GetRequiredService<IOptions<YipaiClientOptions>>().Value.City));
        }

        services.AddYipaiCases();
        services.AddOptions<YipaiPrivacyOptions>().PostConfigure<IOptionsMonitor<YipaiClientOptions>>(
            (privacy, clients) => Fill(privacy, clients, name));
        services.AddOptions<YipaiClientOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<YipaiClientOptions>, ClientOptionsValidation>());
        services.AddClientStores(name);
        services.AddClientInternals(name);
        services.AddClient(name);

        // The default logging of the factory writes addresses. A host that wants this logging can add it again.
        IHttpClientBuilder http = services.AddHttpClient(ClientServices.HttpClientName(name))
            .RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(CityHandler.Create);
        return new YipaiClientBuilder(name, services, http);
    }

    /// <summary>Takes the handler from the city of the client if the host names no handler.</summary>
    private static void Fill(YipaiPrivacyOptions privacy, IOptionsMonitor<YipaiClientOptions> clients, string name)
    {
        try
        {
            if (clients.Get(name).City is { } city)
            {
                CitySetup.Fill(privacy, city);
            }
        }
        catch (OptionsValidationException)
        {
            // The validation of the client options reports what is wrong with them.
        }
    }
}
