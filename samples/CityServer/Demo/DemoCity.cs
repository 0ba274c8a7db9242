using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Workflow;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Runs a seeded city on this machine, with a new password for each account at each start.</summary>
internal static class DemoCity
{
    /// <summary>The argument that starts the demonstration.</summary>
    public const string Switch = "--demo";

    private const string DefaultUrl = "http://127.0.0.1:5080";
    private const int PasswordBytes = 10;

    private static readonly (string Id, PlatformRole Role)[] Staff =
    [
        ("acceptor", PlatformRole.Acceptor), ("dispatcher", PlatformRole.Dispatcher), ("collector", PlatformRole.Collector),
        ("inspector", PlatformRole.Inspector), ("shift-leader", PlatformRole.ShiftLeader), ("support-agent", PlatformRole.SupportAgent),
        ("privacy-officer", PlatformRole.PrivacyOfficer), ("administrator", PlatformRole.Administrator),
        .. DemoSubjects.Units.Select(unit => (unit, PlatformRole.DepartmentUnit)),
    ];

    /// <summary>Seeds the city, prints its accounts once, and serves it until the process is stopped.</summary>
    public static async Task RunAsync(string[] args, TextWriter output)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("yipai-demo-");
        try
        {
            string organization = NewPassword() + NewPassword();
            string[] settings =
            [
                "--City:DataDirectory", folder.FullName, "--City:OrganizationKey", organization,
                .. args.Where(argument => argument != Switch),
            ];
            var keys = Staff.ToDictionary(person => person.Id, _ => NewPassword());
            await using (WebApplication past = CityServerApp.Build(settings, TextWriter.Null, builder => Configure(builder, keys)))
            {
                await DemoSeed.RunAsync(past);
            }

            await using WebApplication app = CityServerApp.Build(settings, output, builder => Configure(builder, keys, isPresent: true));
            await app.MigrateYipaiAsync();
            Dictionary<string, string> passwords = DemoCitizens.Names.ToDictionary(name => name, _ => NewPassword());
            await DemoPasswords.SetAsync(app.Services, passwords);
            await app.StartAsync();
            await output.WriteLineAsync(Describe(app.Urls.Single(), passwords, keys, organization));
            await app.WaitForShutdownAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Returns a person of the staff or of a unit by the id.</summary>
    public static StaffMember MemberOf(string id) =>
        new(id, Staff.Single(person => person.Id == id).Role, DemoSubjects.Units.Contains(id) ? id : null);

    private static void Configure(WebApplicationBuilder builder, Dictionary<string, string> keys, bool isPresent = false)
    {
        // A host that names no environment counts as Production. The demonstration is refused only where somebody named it.
        bool isNamed = builder.Configuration["environment"] is { Length: > 0 };
        if (isNamed && builder.Environment.IsProduction())
        {
            throw Refusal("The demonstration does not run in Production, because it prints its passwords. Leave --demo out.");
        }

        builder.Environment.EnvironmentName = isNamed ? builder.Environment.EnvironmentName : Environments.Development;
        builder.Configuration["City:Hotline"] ??= "12345";
        builder.Configuration["City:Relay"] ??= "true";
        builder.Configuration["City:Successor"] ??= "true";
        builder.Configuration["City:Verification"] ??= "true";
        builder.Configuration["City:Purchases"] ??= "true";
        builder.WebHost.UseUrls(LoopbackOf(builder.Configuration));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.PostConfigure<YipaiCityOptions>(city => AddStaff(city, keys));
        if (!isPresent)
        {
            builder.Services.AddSingleton<TimeProvider>(new DemoClock());
        }
    }

    private static string LoopbackOf(IConfiguration configuration)
    {
        string url = configuration["urls"] ?? DefaultUrl;
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.IsLoopback
            && !configuration.GetSection("Kestrel:Endpoints").Exists() && string.IsNullOrEmpty(configuration["http_ports"])
            && string.IsNullOrEmpty(configuration["https_ports"])
            ? url
            : throw Refusal($"The demonstration listens on one port of this machine only, such as --urls {DefaultUrl}. "
                + "Remove other addresses and ports from the settings.");
    }

    private static void AddStaff(YipaiCityOptions city, Dictionary<string, string> keys)
    {
        city.IsDeskAutomatic = false;
        DemoPreferences.AddTo(city);
        city.Staff.Clear();
        foreach ((string id, string key) in keys)
        {
            StaffMember member = MemberOf(id);
            city.Staff[id] = new StaffAccess { Role = member.Role, Key = key, Unit = member.Unit };
        }
    }

    private static string Describe(
        string url, Dictionary<string, string> passwords, Dictionary<string, string> keys, string organization) => string.Join(
        Environment.NewLine,
        [
            $"The demonstration city listens on {url}. Public list: {url}/v1/cases",
            "Citizens sign in with name and password (POST /v1/sessions):",
            .. passwords.Select(LineOf),
            "Staff and units send their key as a bearer token:",
            .. keys.Select(LineOf),
            "The organization that citizens may authorize sends its key likewise:",
            LineOf(KeyValuePair.Create("legal-aid", organization)),
            "Passwords and keys are new at each start. Stop the city with Ctrl+C.",
        ]);

    private static string LineOf(KeyValuePair<string, string> account) => $"  {account.Key,-16} {account.Value}";

    private static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PasswordBytes));

    private static OptionsValidationException Refusal(string sentence) => new(Switch, typeof(YipaiCityOptions), [sentence]);
}
