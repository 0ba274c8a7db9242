using Yipai.AspNetCore;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Samples.CityServer;

/// <summary>Builds the reference server, which keeps the policy on the city's side.</summary>
public static class CityServerApp
{
    /// <summary>Builds the server.</summary>
    /// <remarks>Before the host is built, <paramref name="customize"/> may add services of its own.</remarks>
    public static WebApplication Build(string[] args, TextWriter log, Action<WebApplicationBuilder>? customize = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        CitizenPage.Find(builder);
        builder.Logging.ClearProviders().AddProvider(new LineLoggerProvider(log))
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        IConfigurationSection settings = builder.Configuration.GetSection("City");
        string folder = Directory.CreateDirectory(settings["DataDirectory"] ?? "city-data").FullName;
        IYipaiServerBuilder yipai = builder.AddYipai(options => Name(options, settings), city => Configure(city, settings, folder));
        _ = settings["PostgreSql"] is { Length: > 0 } connection
            ? yipai.UsePostgreSql(connection) : yipai.UseSqlite(Path.Combine(folder, "city.db"));
        customize?.Invoke(builder);
        if (settings.GetValue<bool>("Verification"))
        {
            LocalVerification.AddTo(builder.Services);
        }

        if (settings.GetValue<bool>("Purchases"))
        {
            builder.Services.AddSingleton<Yipai.AspNetCore.Intake.IPaymentProvider, LocalPayment>();
        }

        if (settings.GetValue<bool>("Relay"))
        {
            builder.Services.AddSingleton(_ => LocalRelayNumbers.Open(Path.Combine(folder, "relay.key")));
            builder.Services.AddSingleton(provider => provider.GetRequiredService<LocalRelayNumbers>().CreateMasker());
        }

        WebApplication app = builder.Build();
        app.UseYipai();
        app.MapYipaiApi("/v1");
        CitizenPage.Serve(app);
        return app;
    }

    private static void Name(YipaiPrivacyOptions options, IConfigurationSection settings)
    {
        options.Profile = settings.GetValue<bool>("AsWritten2021") ? PrivacyProfile.AsWritten2021 : PrivacyProfile.Strict2026;
        options.AcceptSupersededLaw = settings.GetValue<bool>("AcceptSupersededLaw");
        options.UseDemonstrationHandler();
        if (settings.GetValue<bool>("Successor"))
        {
            options.Recipients.Add(DemoSuccessor.Of());
        }

        if (settings.GetValue<bool>("Verification"))
        {
            LocalVerification.Recipients().ToList().ForEach(options.Recipients.Add);
        }

        if (settings.GetValue<bool>("Purchases"))
        {
            options.Recipients.Add(LocalPayment.Recipient());
        }

        if (settings["Hotline"] is { Length: > 0 } hotline && options.Handler is { } handler)
        {
            options.Handler = new PersonalInformationHandler(handler.Name, handler.Contact, handler.Id, handler.Role) { Hotline = hotline };
        }
    }

    private static void Configure(YipaiCityOptions city, IConfigurationSection settings, string folder)
    {
        settings.Bind(city);
        city.DataDirectory = folder;
        if (settings.GetValue<bool>("Purchases"))
        {
            LocalPayment.AddTo(city);
        }

        city.Staff["acceptor"] = new StaffAccess { Role = PlatformRole.Acceptor, Key = settings["StaffKey"] ?? "" };
        city.Staff["officer"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = settings["OfficerKey"] ?? "" };
        city.Staff["agent"] = new StaffAccess { Role = PlatformRole.SupportAgent, Key = settings["AgentKey"] ?? "" };
        city.Organizations["legal-aid"] = new OrganizationAccess
        {
            Name = "示范法律援助中心",
            Contact = "privacy@legal-aid.example",
            Purpose = "联系您并提供法律援助",
            Key = settings["OrganizationKey"] ?? "",
            Items = { DataItems.MobileNumber.Id, DataItems.CaseReport.Id },
        };
        city.Staff["administrator"] = new StaffAccess { Role = PlatformRole.Administrator, Key = settings["AdministratorKey"] ?? "" };
        city.Staff["department"] = new StaffAccess
        {
            Role = PlatformRole.DepartmentUnit,
            Key = settings["DepartmentKey"] ?? "",
            Unit = city.Unit,
        };
    }
}
