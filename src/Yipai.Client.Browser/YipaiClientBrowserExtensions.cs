using Microsoft.Extensions.DependencyInjection.Extensions;
using Yipai.Cases.Reporting;
using Yipai.Client;
using Yipai.Client.Browser.Consent;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Browser.Drafts;
using Yipai.Client.Browser.Keys;
using Yipai.Client.Browser.Modules;
using Yipai.Client.Browser.Networks;
using Yipai.Client.Browser.Outbox;
using Yipai.Client.Browser.Sessions;
using Yipai.Client.Cities;
using Yipai.Client.Hosting;
using Yipai.Client.Outbox;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers IndexedDB stores for a client's drafts, outbox, consent records, receipts and session.</summary>
public static class YipaiClientBrowserExtensions
{
    /// <summary>
    /// Keeps the data of the client in IndexedDB, encrypted by WebCrypto, and lets WebCrypto verify the city's signatures.
    /// </summary>
    /// <remarks>
    /// Creates no database before the first use. All tabs of the page's origin share the database, and one of them sends at a time. Give
    /// each named client its own database. The page must be served over https or from this machine, because browsers offer WebCrypto and
    /// Web Locks nowhere else.
    /// </remarks>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="database">
    /// The name of the database, of letters, digits, <c>-</c> and <c>_</c>. The default is <c>yipai</c>.
    /// </param>
    /// <exception cref="ArgumentException">The name is empty or contains a slash.</exception>
    public static IYipaiClientBuilder UseBrowserStorage(this IYipaiClientBuilder builder, string database = "yipai")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(database);
        if (database.Contains('/', StringComparison.Ordinal))
        {
            throw new ArgumentException("The name of a database must not contain a slash.", nameof(database));
        }

        IServiceCollection services = builder.Services;
        services.TryAddSingleton<BrowserModule>();
        if (services.FirstOrDefault(service => service.ImplementationType == typeof(UnknownConnectivity)) is { } unknown)
        {
            services.Remove(unknown);
            services.AddSingleton<IConnectivity, BrowserConnectivity>();
        }

        services.TryAddSingleton<VerifierFactory>(
            of => keys => new WebCryptoVerifier(of.GetRequiredService<BrowserModule>(), keys));

        string name = builder.Name;
        services.TryAdd(
            ClientServices.Describe<IOutboxProtector>(name, of => new WebCryptoProtector(of.Shared<BrowserModule>(), database)));
        services.Replace(ClientServices.Describe(name, of => new BrowserDatabase(of.Shared<BrowserModule>(), database)));
        services.Replace(ClientServices.Describe<IOutbox>(
            name, of => new BrowserOutbox(of.Shared<BrowserModule>(), of.Own<BrowserDatabase>(), of.Own<IOutboxProtector>())));
        services.Replace(ClientServices.Describe<IDraftStore>(
            name, of => new BrowserDraftStore(of.Own<BrowserDatabase>(), of.Own<IOutboxProtector>(), of.Catalogue)));
        services.Replace(ClientServices.Describe<IConsentLedger>(
            name, of => new BrowserConsentLedger(of.Own<BrowserDatabase>(), of.Own<IOutboxProtector>())));
        services.Replace(ClientServices.Describe<IReceiptStore>(
            name, of => new BrowserReceiptStore(of.Own<BrowserDatabase>(), of.Own<IOutboxProtector>())));
        services.Replace(ClientServices.Describe<ISessionStore>(
            name, of => new BrowserSessionStore(of.Own<BrowserDatabase>(), of.Own<IOutboxProtector>())));
        return builder;
    }
}
