using System.Reflection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Storage;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Registers the services that need stores.</summary>
internal static class StoredServices
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddYipaiRights(provider => JournalOf(provider.GetRequiredService<IOptions<YipaiCityOptions>>().Value));
        services.TryAddSingleton(provider => new RightsOptions
        {
            CollectedItems = CityPersonalData.Held | ParticipationData.Held | VerificationData.Held
                | PurchaseData.Held | PurchaseData.Forfeited | IdentityData.Held,
            Identifiers = provider.GetRequiredService<IdentifierSource>(),
        });
        services.TryAddSingleton(provider => SigningKeyFile.Open(
            Path.Combine(provider.GetRequiredService<IOptions<YipaiCityOptions>>().Value.DataDirectory, "receipts.key")));
        services.TryAddSingleton<IPersonMessenger>(provider => provider.GetRequiredService<IPersonInbox>());
        services.TryAddSingleton<IPasswordHasher<StoredAccount>, PasswordHasher<StoredAccount>>();
        services.TryAddSingleton<IPhotoStore, FilePhotoStore>();
        services.TryAddSingleton<IUploadStore, FileUploadStore>();
        services.TryAddSingleton<IDeviceRegister, OptionsDeviceRegister>();

        // The check comes first, so that no job runs in a city that does not start.
        services.AddHostedService<StoreCheck>();
        services.AddSingleton<DamagedRows>();
        services.AddHealthChecks().AddCheck<DamagedRows>(DamagedRows.Name, HealthStatus.Degraded);
        AddIntake(services);

        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);

        // A host that names a scheme of its own keeps it. Otherwise the tokens of this package sign callers in.
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultScheme ??= TokenScheme.Name);
    }

    private static string JournalOf(YipaiCityOptions city) => city.JournalPath ?? Path.Combine(city.DataDirectory, "erasures.journal");

    private static void AddIntake(IServiceCollection services)
    {
        services.AddSingleton<CityProducts>();
        services.AddOptions<YipaiPrivacyOptions>().PostConfigure<IOptions<YipaiCityOptions>>(CityProducts.Configure);
        services.AddSingleton<ShownNotices>();
        services.AddSingleton<ConsentJudge>();
        services.AddSingleton<SignedReceipts>();
        services.AddSingleton<AccountPasswords>();
        services.AddSingleton<SignInBrake>();
        services.AddSingleton<PasswordRenewal>();
        services.AddSingleton<PolicyUpdates>();
        services.AddSingleton<CaseRecords>();
        services.AddSingleton<CaseRouting>();
        services.AddSingleton<CaseNumbers>();
        services.AddSingleton<PhotoLabels>();
        services.AddSingleton<KnownReports>();
        services.AddSingleton<ReporterTexts>();
        services.AddSingleton<ReporterTraces>();
        services.AddSingleton<PersonRows>();
        services.AddSingleton<RightsWork>();
        services.AddSingleton<CityPersonalData>();
        services.AddSingleton<IPersonalDataSource>(provider => provider.GetRequiredService<CityPersonalData>());
        services.AddSingleton<OrganizationRegister>();
        services.AddSingleton<HandlerChangeSteps>();
        services.AddSingleton<UnitDirectory>();
        services.AddSingleton<TagEraser>();
        services.AddSingleton<IdentityEraser>();
        services.AddSingleton<ParticipationTargets>();
        services.AddSingleton<RealNameRule>();
        services.AddSingleton<IPersonalDataSource, ParticipationData>();
        services.AddSingleton<OfferedRoutes>();
        services.AddSingleton<IPersonalDataSource, VerificationData>();
        services.AddSingleton<OfferedServices>();
        services.AddSingleton<RewardIds>();
        services.AddSingleton<IPersonalDataSource, PurchaseData>();
        AddDesk<CityDesk>(services);
        AddDesk<ConsentDesk>(services);
        AddDesk<AccountSessions>(services);
        AddDesk<AccountDesk>(services);
        AddDesk<AccountClosureDesk>(services);
        AddDesk<PhotoDesk>(services);
        AddUploads(services);
        AddDesk<CaseDesk>(services);
        AddDesk<PhotoReviewDesk>(services);
        AddDesk<BreakGlassDesk>(services);
        AddDesk<ReportDesk>(services);
        AddDesk<DeviceDesk>(services);
        AddDesk<CommandDesk>(services);
        AddDesk<StaffCommandDesk>(services);
        AddDesk<QueueDesk>(services);
        AddDesk<HeldDesk>(services);
        AddDesk<InboxDesk>(services);
        AddDesk<StatisticsDesk>(services);
        AddDesk<DeidentificationDesk>(services);
        services.AddHostedService<DeidentificationJob>();
        AddDesk<TicketDesk>(services);
        AddDesk<AgentDesk>(services);
        services.AddSingleton<LeakIncidents>();
        AddDesk<IncidentBoardDesk>(services);
        AddDesk<RecordingDesk>(services);
        services.AddSingleton<RecordingErasure>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordingErasure>());
        AddDesk<PersonRightsDesk>(services);
        AddDesk<RightsBoardDesk>(services);
        AddDesk<AuthorizationDesk>(services);
        AddDesk<OrganizationDesk>(services);
        AddDesk<HandlerChangeDesk>(services);
        AddDesk<ParticipationDesk>(services);
        AddDesk<CommentDesk>(services);
        AddDesk<SurveyDesk>(services);
        AddDesk<TopicDesk>(services);
        AddDesk<TagDesk>(services);
        AddDesk<RecommendationDesk>(services);
        AddDesk<VerificationDesk>(services);
        AddDesk<PurchaseDesk>(services);
        AddServiceLog(services);
        AddDesk<StorageDesk>(services);
        AddDesk<StoreDesk>(services);
        AddDesk<ContactDesk>(services);
        AddDesk<ReceivedDesk>(services);
        AddDesk<SecurityDesk>(services);
        AddRecordErasure(services);
        AddIdentities(services);
    }

    /// <summary>Adds sign-ins with accounts of other platforms, and sign-ins elsewhere with the city's account.</summary>
    private static void AddIdentities(IServiceCollection services)
    {
        services.AddSingleton<IdentitySecrets>();
        services.AddSingleton<OfferedIdentities>();
        services.AddSingleton<OfferedSites>();
        services.AddSingleton<IdentityAttempts>();
        services.AddSingleton<IPersonalDataSource, IdentityData>();
        AddDesk<BindingDesk>(services);
        AddDesk<SiteDesk>(services);
        AddDesk<SiteSignInDesk>(services);
    }

    /// <summary>Adds uploads in parts, and the hourly erasure of those that nobody finished.</summary>
    private static void AddUploads(IServiceCollection services)
    {
        services.AddSingleton<UploadEraser>();
        services.AddSingleton<UploadErasure>();
        services.AddHostedService(provider => provider.GetRequiredService<UploadErasure>());
        AddDesk<UploadDesk>(services);
    }

    /// <summary>Adds the daily erasure of records whose term is over.</summary>
    private static void AddRecordErasure(IServiceCollection services)
    {
        services.AddSingleton<RecordErasure>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordErasure>());
    }

    /// <summary>Adds the service log with the loops that write and erase it.</summary>
    private static void AddServiceLog(IServiceCollection services)
    {
        services.AddSingleton<ServiceLogWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<ServiceLogWriter>());
        services.AddSingleton<ServiceLogErasure>();
        services.AddHostedService(provider => provider.GetRequiredService<ServiceLogErasure>());
        AddDesk<ServiceLogDesk>(services);
    }

    /// <summary>Adds a desk.</summary>
    /// <remarks>Its constructor is internal, because it takes internal helpers that no host needs to know.</remarks>
    private static void AddDesk<T>(IServiceCollection services)
        where T : class
    {
        ConstructorInfo constructor = typeof(T).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        Type[] parts = [.. constructor.GetParameters().Select(parameter => parameter.ParameterType)];
        services.AddSingleton(provider => (T)constructor.Invoke([.. parts.Select(provider.GetRequiredService)]));
    }
}
