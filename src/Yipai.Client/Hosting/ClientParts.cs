using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yipai.Cases.Reporting;
using Yipai.Client.Cases;
using Yipai.Client.Cities;
using Yipai.Client.Consent;
using Yipai.Client.Http;
using Yipai.Client.Outbox;
using Yipai.Client.Reports;
using Yipai.Client.Sessions;
using Yipai.Client.Staff;
using Yipai.Client.Storage;
using Yipai.Client.Telemetry;
using Yipai.Client.Uploads;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Proofs;

namespace Yipai.Client.Hosting;

/// <summary>Registers the parts of one client under the name of the client.</summary>
internal static class ClientParts
{
    /// <summary>Indicates whether a client of this name is registered already.</summary>
    public static bool HasClient(this IServiceCollection services, string name) => services.Any(
        service => service.ServiceType == typeof(YipaiClient) && Equals(service.ServiceKey, name.Length == 0 ? null : name));

    /// <summary>Adds stores in memory and sources that report every permission and the network as unknown.</summary>
    /// <remarks>The host can replace each of them.</remarks>
    public static void AddClientStores(this IServiceCollection services, string name)
    {
        services.TryAddSingleton<IDevicePermissionSource, NoDevicePermissions>();
        services.TryAddSingleton<IConnectivity, UnknownConnectivity>();
        services.TryAddSingleton(ChanceSource.Random);
        services.TryAddSingleton<WorkQueue>();
        services.TryAdd(ClientServices.Describe<IConsentLedger>(name, _ => new InMemoryConsentLedger()));
        services.TryAdd(ClientServices.Describe<IOutbox>(name, _ => new InMemoryOutbox()));
        services.TryAdd(ClientServices.Describe<IReceiptStore>(name, _ => new InMemoryReceiptStore()));
        services.TryAdd(ClientServices.Describe<IDraftStore>(name, _ => new InMemoryDraftStore()));
        services.TryAdd(ClientServices.Describe<ISessionStore>(name, _ => new InMemorySessionStore()));
    }

    /// <summary>Adds the instruments, which all clients of the process share, and the parts that write to them.</summary>
    public static void AddClientTelemetry(this IServiceCollection services, string name)
    {
        services.TryAddSingleton(provider => new Instruments(provider.GetRequiredService<IMeterFactory>()));
        services.TryAdd(ClientServices.Describe(
            name, of => new RequestTelemetry(of.Shared<Instruments>(), LogOf(of), of.Own<CityClock>())));
        services.TryAdd(ClientServices.Describe(
            name, of => new OutboxTelemetry(of.Shared<Instruments>(), LogOf(of), of.Shared<TimeProvider>())));
    }

    private static ILogger LogOf(ClientServices services) => services.Shared<ILoggerFactory>().CreateLogger(Instruments.Name);

    /// <summary>Adds the internal parts that send entries and ask the guard.</summary>
    /// <remarks>Only this package uses these types.</remarks>
    public static void AddClientInternals(this IServiceCollection services, string name)
    {
        services.TryAdd(ClientServices.Describe(name, of => of.FindGuard()));
        services.TryAdd(ClientServices.Describe(name, of => new CityClock(of.Shared<TimeProvider>())));
        services.TryAdd(ClientServices.Describe(
            name, of => new CityVerifiers(of.Optional<IRecordVerifier>(), of.Optional<VerifierFactory>())));
        services.TryAdd(ClientServices.Describe(name, of => new CityApi(
            of.Shared<IHttpClientFactory>(), ClientServices.HttpClientName(name), of.Options, of.Own<CityClock>(),
            of.Own<RequestTelemetry>())));
        services.TryAdd(ClientServices.Describe(
            name, of => new LedgerPull(of.Guard, of.Own<IConsentLedger>(), of.Own<IReceiptStore>(), of.Own<CityApi>())));
        services.TryAdd(
            ClientServices.Describe(name, of => new NoticeRenewal(of.Guard, of.Own<CityApi>(), of.Own<CityVerifiers>())));
        services.TryAdd(ClientServices.Describe(name, of => new LedgerReturn(
            of.Guard, of.Own<ConsentClient>(), of.Own<NoticeRenewal>(), of.Own<IConsentLedger>(), of.Own<CityApi>())));
        services.TryAdd(ClientServices.Describe(name, of => new CaptureGate(
            of.Guard, of.Own<ConsentClient>(), of.Shared<IDevicePermissionSource>(), of.Own<CityClock>())));
        services.TryAdd(ClientServices.Describe(name, of => new DeviceNumber(
            of.Guard.Guard.Handler.Id, of.Own<IConsentLedger>(), of.Shared<IdentifierSource>(), of.Own<CityClock>())));
        services.TryAdd(ClientServices.Describe(name, of => new PermissionSettings(
            of.Guard, of.Own<ConsentClient>(), of.Shared<IdentifierSource>(), of.Options.Channel)));
        services.TryAdd(ClientServices.Describe(name, of => new ReportGate(
            of.Guard, of.Own<ConsentClient>(), of.Own<CaptureGate>(), of.Catalogue, of.Own<CityClock>(), of.Options.Device)));
        services.TryAdd(ClientServices.Describe(name, of => new ReportSubmitter(
            of.Own<ReportGate>(), of.Own<ConsentClient>(), of.Sessions, of.Own<WakingOutbox>(), of.Shared<IdentifierSource>(),
            of.Shared<TimeProvider>(), of.Options)));
        services.TryAdd(ClientServices.Describe(name, _ => new ProgressBoard()));
        services.TryAdd(ClientServices.Describe(name, of => new PhotoTransport(
            of.Own<ReportGate>(), of.Own<CityApi>(), new ChunkedUpload(of.Own<CityApi>(), of.Options.UploadChunkBytes),
            of.Options.UploadChunkBytes, of.Own<ProgressBoard>())));
        services.TryAdd(ClientServices.Describe(name, of => new EntryTransport(
            of.Guard, of.Own<ReportGate>(), of.Own<LedgerReturn>(), of.Own<IReceiptStore>(), of.Own<CityApi>(), of.Own<PhotoTransport>())));
        services.TryAdd(ClientServices.Describe(name, of => new OutboxSender(
            of.Own<IOutbox>(), of.Sessions, of.Own<EntryTransport>(), of.Own<LedgerPull>(), of.Shared<IConnectivity>(),
            of.Shared<ChanceSource>(), of.Own<CityClock>(), of.Options, of.Shared<WorkQueue>(), of.Own<OutboxTelemetry>())));
        services.TryAdd(ClientServices.Describe(name, of => new SendingLoop(
            of.Own<OutboxSender>(), of.Shared<IConnectivity>(), of.Shared<TimeProvider>(), of.Shared<WorkQueue>(),
            of.Own<OutboxTelemetry>())));
        services.TryAdd(ClientServices.Describe(name, of => new WakingOutbox(
            of.Own<IOutbox>(), of.Own<SendingLoop>, of.Own<OutboxTelemetry>())));
        services.AddSingleton<IHostedService>(provider => new SenderService(new ClientServices(provider, name).Own<SendingLoop>));
    }

    /// <summary>Adds the client and its public parts.</summary>
    public static void AddClient(this IServiceCollection services, string name)
    {
        services.TryAdd(ClientServices.Describe(name, of => new ConsentClient(
            of.Guard, of.Own<IConsentLedger>(), of.Sessions, of.Own<WakingOutbox>(), of.Shared<IdentifierSource>(),
            of.Own<CityClock>(), of.Options,
            of.Own<CityVerifiers>(), of.Own<NoticeRenewal>(), of.Own<LedgerPull>(), of.Own<IReceiptStore>())));
        services.TryAdd(ClientServices.Describe(name, of => new PermissionsClient(
            of.Guard.Guard.Handler.Id, of.Shared<IDevicePermissionSource>(), of.Own<IConsentLedger>(), of.Shared<IdentifierSource>(),
            of.Own<CityClock>(), of.Options.Channel, of.Own<CaptureGate>(), of.Own<PermissionSettings>(), of.Own<DeviceNumber>(),
            of.Own<ConsentClient>(), of.Sessions)));
        services.TryAdd(ClientServices.Describe(name, of => new OutboxClient(
            of.Own<OutboxSender>(),
            new OutboxShelf(
                of.Own<WakingOutbox>(), of.Sessions, of.Own<IDraftStore>(), of.Own<ReportGate>(), of.Options,
                of.Own<CityClock>(), of.Own<ProgressBoard>()),
            of.Own<SendingLoop>(),
            of.Own<PermissionsClient>(),
            of.Shared<TimeProvider>())));
        services.TryAdd(ClientServices.Describe(name, of => new ReportsClient(of.Own<ReportSubmitter>())));
        services.TryAdd(ClientServices.Describe(name, of => new CasesClient(
            of.Own<CityApi>(),
            of.Sessions,
            new CaseCommandSender(of.Own<CityApi>(), of.Own<ReportGate>()),
            of.Shared<IdentifierSource>())));
        services.TryAdd(ClientServices.Describe(name, of => new RightsClient(
            of.Own<CityApi>(), of.Sessions, of.Shared<IdentifierSource>())));
        services.TryAdd(ClientServices.Describe(name, of => new MessagesClient(of.Own<CityApi>(), of.Sessions)));
        services.TryAdd(ClientServices.Describe(name, of => new SupportClient(
            of.Own<CityApi>(), of.Sessions, of.Shared<IdentifierSource>())));
        services.TryAdd(ClientServices.Describe(name, of => new DisclosuresClient(
            of.Own<CityApi>(), of.Sessions, of.Shared<IdentifierSource>())));
        services.TryAdd(ClientServices.Describe(name, of => new ParticipationClient(
            of.Own<CityApi>(), of.Sessions, of.Shared<IdentifierSource>())));
        services.TryAdd(ClientServices.Describe(name, of => new PersonalizationClient(
            of.Guard, of.Own<ConsentClient>(), of.Own<CityApi>(), of.Sessions, of.Own<OutboxClient>(), of.Shared<IdentifierSource>(),
            of.Own<CityClock>(), of.Options.Channel)));
        services.TryAdd(ClientServices.Describe(name, of => new PurchasesClient(
            of.Guard, of.Own<CityApi>(), of.Sessions, of.Own<OutboxClient>(), of.Shared<IdentifierSource>())));
        services.TryAdd(ClientServices.Describe(name, of => new VerificationClient(
            of.Guard, of.Own<CityApi>(), of.Sessions, of.Own<OutboxClient>(), of.Shared<IdentifierSource>())));
        services.TryAdd(ClientServices.Describe(name, of => new BindingsClient(
            of.Guard, of.Own<ConsentClient>(), of.Own<CityApi>(), of.Sessions, of.Own<OutboxClient>(), of.Shared<IdentifierSource>(),
            of.Own<CityClock>())));
        services.TryAdd(ClientServices.Describe(name, of => new SitesClient(
            of.Guard, of.Own<CityApi>(), of.Sessions, of.Own<OutboxClient>(), of.Shared<IdentifierSource>(), of.Options.Address)));
        services.TryAdd(ClientServices.Describe(name, of => new StaffEntry(of.Own<CityApi>())));
        services.TryAdd(ClientServices.Describe(name, of => new OfficerClient(of.Own<StaffEntry>())));
        services.TryAdd(ClientServices.Describe(
            name, of => new StaffClient(of.Own<StaffEntry>(), of.Own<OfficerClient>(), of.Shared<IdentifierSource>())));
        services.TryAdd(ClientServices.Describe(name, of => new DeviceClient(
            of.Guard, of.Own<ConsentClient>(), of.Own<DeviceNumber>(), of.Own<CityApi>(), of.Sessions, of.Shared<IdentifierSource>(),
            of.Own<CityClock>())));
        services.TryAdd(ClientServices.Describe(name, of => new ContactsClient(
            of.Guard, of.Own<ConsentClient>(), of.Shared<IDevicePermissionSource>(), of.Own<CityApi>(), of.Sessions,
            of.Shared<IdentifierSource>(), of.Own<CityClock>())));
        services.TryAdd(ClientServices.Describe(name, of => new DraftsClient(
            of.Own<IDraftStore>(), of.Own<WakingOutbox>(), of.Sessions, of.Own<ReportSubmitter>(),
            of.Shared<IdentifierSource>(), of.Shared<TimeProvider>())));
        services.TryAdd(ClientServices.Describe(name, of => new AccountClient(
            of.Guard, of.Own<ConsentClient>(), of.Sessions, of.Own<IDraftStore>(), of.Own<WakingOutbox>(),
            of.Own<IReceiptStore>(), of.Own<CityApi>(),
            of.Shared<IdentifierSource>(), of.Own<CityClock>())));
        services.TryAdd(ClientServices.Describe(name, of => new YipaiClient(
            of.Own<DraftsClient>(), of.Own<ReportsClient>(), of.Own<CasesClient>(),
            of.Own<ConsentClient>(), of.Own<AccountClient>(), of.Own<RightsClient>(),
            of.Own<MessagesClient>(), of.Own<PermissionsClient>(), of.Own<DeviceClient>(), of.Own<ContactsClient>(),
            of.Own<SupportClient>(), of.Own<DisclosuresClient>(), of.Own<ParticipationClient>(), of.Own<PersonalizationClient>(),
            of.Own<VerificationClient>(), of.Own<PurchasesClient>(), of.Own<BindingsClient>(), of.Own<SitesClient>(),
            of.Own<StaffClient>(), of.Own<OutboxClient>())));
    }
}
