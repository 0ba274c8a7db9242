using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Client;
using Yipai.Client.Cities;
using Yipai.Client.Hosting;
using Yipai.Client.Http;
using Yipai.Privacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients in the services of a host.</summary>
public static class YipaiClientServiceCollectionExtensions
{
    /// <summary>Adds <see cref="YipaiClient"/> with stores in memory.</summary>
    /// <remarks>
    /// The call also adds <c>AddYipaiCases</c> and <c>AddYipaiPrivacy</c>. The call uses no network, file, identifier or clock (191号; GB/T
    /// 43435). The host validates the options when it starts, and again when somebody first resolves the client.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the endpoint of the city.</param>
    /// <param name="configurePrivacy">
    /// Sets the handler and its supplement. The settings of <c>AddYipaiPrivacy</c> prevail, whether it is called before or after this call.
    /// </param>
    /// <exception cref="YipaiClientException">YP0316: a client without a name is already registered.</exception>
    /// <exception cref="OptionsValidationException">
    /// The host throws it at start or when it resolves the client. YP0301: the endpoint is missing, relative, or http to another machine.
    /// YP0309: another option is outside its range. YP0110: nobody named the handler. YP0191: the wording of 2021 decides in Production.
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

    /// <summary>Adds a named client to a process with several clients.</summary>
    /// <remarks>
    /// Each client has its own city and its own stores. Resolve the client with <c>GetRequiredKeyedService&lt;YipaiClient&gt;(name)</c>.
    /// Its stores are registered under the same key. The client uses the guard that <c>AddKeyedYipaiPrivacy</c> registered under its name,
    /// or else the guard of the process.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, which is the key of the client's services.</param>
    /// <param name="configure">Sets the endpoint of the city.</param>
    /// <param name="configurePrivacy">
    /// Sets the handler of this city, whose id must be the same name. Pass null to use the handler of the process.
    /// </param>
    /// <exception cref="YipaiClientException">YP0316: a client of this name is already registered.</exception>
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
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<YipaiPrivacyOptions>, SupersededLawValidation>());
        services.AddClientStores(name);
        services.AddClientTelemetry(name);
        services.AddClientInternals(name);
        services.AddClient(name);

        // The default logging of the HTTP client factory writes addresses. A host that wants this logging can add it again.
        IHttpClientBuilder http = services.AddHttpClient(ClientServices.HttpClientName(name))
            .RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(CityHandler.Create);
        return new YipaiClientBuilder(name, services, http);
    }

    /// <summary>Takes the handler from the city of the client if the host names no handler.</summary>
    private static void Fill(YipaiPrivacyOptions privacy, IOptionsMonitor<YipaiClientOptions> clients, string name)
    {
        try
        {
            privacy.AcceptSupersededLaw |= clients.Get(name).AcceptSupersededLaw;
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
