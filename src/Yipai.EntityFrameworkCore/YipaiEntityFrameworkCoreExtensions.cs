using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Cases.Participation;
using Yipai.Cases.Storage;
using Yipai.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Accounts;
using Yipai.EntityFrameworkCore.Assessments;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Cases;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Contacts;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.EntityFrameworkCore.Findings;
using Yipai.EntityFrameworkCore.Hosting;
using Yipai.EntityFrameworkCore.Identities;
using Yipai.EntityFrameworkCore.Incidents;
using Yipai.EntityFrameworkCore.Messages;
using Yipai.EntityFrameworkCore.Participation;
using Yipai.EntityFrameworkCore.Purchases;
using Yipai.EntityFrameworkCore.Received;
using Yipai.EntityFrameworkCore.Retention;
using Yipai.EntityFrameworkCore.Rights;
using Yipai.EntityFrameworkCore.ServiceLogs;
using Yipai.EntityFrameworkCore.Stores;
using Yipai.EntityFrameworkCore.Tickets;
using Yipai.EntityFrameworkCore.Verification;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Assessments;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Contacts;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Findings;
using Yipai.Privacy.Server.Identities;
using Yipai.Privacy.Server.Incidents;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Purchases;
using Yipai.Privacy.Server.Receipts;
using Yipai.Privacy.Server.Received;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Server.ServiceLogs;
using Yipai.Privacy.Server.Storage;
using Yipai.Privacy.Server.Stores;
using Yipai.Privacy.Server.Verification;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Keeps what a server must not lose in a database: cases and their reporters, consents, audit log, rights requests and more.
/// </summary>
public static class YipaiEntityFrameworkCoreExtensions
{
    /// <summary>Adds the stores.</summary>
    /// <remarks>
    /// Choose their database with the builder that it returns. The call opens no connection. Call <see cref="YipaiDatabase.MigrateAsync"/>
    /// once at start. The audit store belongs to the handler in <see cref="YipaiPrivacyOptions.Handler"/>. If there are several handlers,
    /// each has its own audit store, keyed by its id.
    /// </remarks>
    public static IYipaiStorageBuilder AddYipaiEntityFrameworkCore(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<YipaiDatabase>(_ => throw YipaiStorageException.NoDatabase());
        services.TryAddSingleton<IYipaiStorage>(provider => provider.GetRequiredService<YipaiDatabase>());
        services.AddYipaiConsentLedger(provider => new DatabaseConsentLedger(provider.GetRequiredService<YipaiDatabase>()));
        services.Replace(ServiceDescriptor.Singleton<IRightsRequestStore, DatabaseRightsRequestStore>());
        services.Replace(ServiceDescriptor.Singleton<IDisclosureRecordStore, DatabaseDisclosureRecordStore>());
        services.Replace(ServiceDescriptor.Singleton<IDisclosureAuthorizationStore, DatabaseDisclosureAuthorizationStore>());
        services.Replace(ServiceDescriptor.Singleton<IHandlerChangeStore, DatabaseHandlerChangeStore>());
        services.Replace(ServiceDescriptor.Singleton<IImpactAssessmentStore, DatabaseImpactAssessmentStore>());
        services.Replace(ServiceDescriptor.Singleton<IIncidentStore, DatabaseIncidentStore>());
        services.Replace(ServiceDescriptor.Singleton<IRetentionStore, DatabaseRetentionStore>());
        services.Replace(ServiceDescriptor.Singleton<ICaseStore>(provider => new DatabaseCaseStore(
            provider.GetRequiredService<YipaiDatabase>(), provider.GetService<CaseCatalogue>() ?? CaseCatalogue.GbT30428)));
        services.Replace(ServiceDescriptor.Singleton<IDeidentifiedCaseStore>(provider => new DatabaseDeidentifiedCaseStore(
            provider.GetRequiredService<YipaiDatabase>(), provider.GetService<CaseCatalogue>() ?? CaseCatalogue.GbT30428)));
        services.Replace(ServiceDescriptor.Singleton<IReporterStore, DatabaseReporterStore>());
        services.Replace(ServiceDescriptor.Singleton<IAccountStore, DatabaseAccountStore>());
        services.Replace(ServiceDescriptor.Singleton<IReceiptStore, DatabaseReceiptStore>());
        services.Replace(ServiceDescriptor.Singleton<ICityProfileStore, DatabaseCityProfileStore>());
        services.Replace(ServiceDescriptor.Singleton<IPersonInbox, DatabasePersonInbox>());
        services.Replace(ServiceDescriptor.Singleton<ITicketStore, DatabaseTicketStore>());
        services.Replace(ServiceDescriptor.Singleton<ISupportRecordingStore, DatabaseSupportRecordingStore>());
        services.Replace(ServiceDescriptor.Singleton<ISurveyStore, DatabaseSurveyStore>());
        services.Replace(ServiceDescriptor.Singleton<IStoreRegister, DatabaseStoreRegister>());
        services.Replace(ServiceDescriptor.Singleton<IParticipationStore, DatabaseParticipationStore>());
        services.Replace(ServiceDescriptor.Singleton<IPreferenceTagStore, DatabasePreferenceTagStore>());
        services.Replace(ServiceDescriptor.Singleton<ICivicTopicStore, DatabaseCivicTopicStore>());
        services.Replace(ServiceDescriptor.Singleton<IContactStore, DatabaseContactStore>());
        services.Replace(ServiceDescriptor.Singleton<IReceivedStore, DatabaseReceivedStore>());
        services.Replace(ServiceDescriptor.Singleton<ISecurityFindingStore, DatabaseSecurityFindingStore>());
        services.Replace(ServiceDescriptor.Singleton<IPurchaseStore, DatabasePurchaseStore>());
        services.Replace(ServiceDescriptor.Singleton<IVerificationStore, DatabaseVerificationStore>());
        services.Replace(ServiceDescriptor.Singleton<IAccountBindingStore, DatabaseAccountBindingStore>());
        services.Replace(ServiceDescriptor.Singleton<ISiteGrantStore, DatabaseSiteGrantStore>());
        services.Replace(ServiceDescriptor.Singleton<IServiceLogStore, DatabaseServiceLogStore>());
        services.Replace(ServiceDescriptor.Singleton<IYipaiUnitOfWork, DatabaseUnitOfWork>());
        services.Replace(ServiceDescriptor.Singleton<IAuditStore>(provider => new DatabaseAuditStore(
            provider.GetRequiredService<YipaiDatabase>(), provider.GetRequiredService<IOptions<YipaiPrivacyOptions>>().Value.Handler!.Id)));
        services.TryAddKeyedSingleton<IAuditStore>(KeyedService.AnyKey, (provider, handlerId) => new DatabaseAuditStore(
            provider.GetRequiredService<YipaiDatabase>(), new HandlerId((string)handlerId!)));
        services.TryAddSingleton(provider =>
            new AuditLog(provider.GetRequiredService<IAuditStore>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton(KeyedService.AnyKey, (provider, handlerId) => new AuditLog(
            provider.GetRequiredKeyedService<IAuditStore>(handlerId), provider.GetRequiredService<TimeProvider>()));
        return new YipaiStorageBuilder(services);
    }

    /// <summary>Stores everything in a SQLite file.</summary>
    /// <remarks>The call itself does not touch the disk.</remarks>
    /// <param name="builder">The stores.</param>
    /// <param name="path">The path of the file. Its folder must exist.</param>
    public static IYipaiStorageBuilder UseSqlite(this IYipaiStorageBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return builder.UseSqlite(_ => path);
    }

    /// <summary>The same, with a path known only when the host is built.</summary>
    public static IYipaiStorageBuilder UseSqlite(this IYipaiStorageBuilder builder, Func<IServiceProvider, string> path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(path);
        return builder.Use(provider => new SqliteYipaiDatabase(path(provider)));
    }

    /// <summary>Keeps everything in a PostgreSQL database; connects to nothing yet.</summary>
    /// <param name="builder">The stores.</param>
    /// <param name="connectionString">As Npgsql takes it, such as <c>Host=db;Database=city;Username=city;Password=…</c>.</param>
    public static IYipaiStorageBuilder UsePostgreSql(this IYipaiStorageBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connectionString);
        return builder.Use(_ => new PostgreSqlYipaiDatabase(connectionString));
    }

    /// <summary>Adds the stores and keeps them in a SQLite file.</summary>
    /// <remarks>The call itself does not touch the disk.</remarks>
    /// <param name="builder">The server, as <c>AddYipai</c> returns it.</param>
    /// <param name="path">The path of the file. Its folder must exist.</param>
    public static IYipaiStorageBuilder UseSqlite(this IYipaiServerBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(path);
        IYipaiStorageBuilder storage = builder.Services.AddYipaiEntityFrameworkCore();
        builder.AddStoredServices();
        return storage.UseSqlite(path);
    }

    /// <summary>Adds the stores and keeps them in a PostgreSQL database.</summary>
    /// <remarks>The call itself opens no connection.</remarks>
    /// <param name="builder">The server, as <c>AddYipai</c> returns it.</param>
    /// <param name="connectionString">As Npgsql takes it, such as <c>Host=db;Database=city;Username=city;Password=…</c>.</param>
    public static IYipaiStorageBuilder UsePostgreSql(this IYipaiServerBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connectionString);
        IYipaiStorageBuilder storage = builder.Services.AddYipaiEntityFrameworkCore();
        builder.AddStoredServices();
        return storage.UsePostgreSql(connectionString);
    }

    private static IYipaiStorageBuilder Use(this IYipaiStorageBuilder builder, Func<IServiceProvider, YipaiDatabase> database)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(database));
        return builder;
    }
}
