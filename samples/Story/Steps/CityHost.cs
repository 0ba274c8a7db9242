using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Samples.CityServer;

namespace Yipai.Samples.Story.Steps;

/// <summary>Runs the city's server, which the story starts and stops.</summary>
internal sealed class CityHost(string directory, PrivacyProfile profile) : IAsyncDisposable
{
    public const string StaffKey = "staff-key-of-the-story";
    public const string AgentKey = "agent-key-of-the-story";
    public const string OfficerKey = "officer-key-of-the-story";
    public const string DepartmentKey = "department-key-of-the-story";
    public const string AdministratorKey = "administrator-key-of-the-story";
    public const string OrganizationKey = "organization-key-of-the-story-and-no-other";

    private WebApplication? _app;

    /// <summary>Gets everything that the server has logged.</summary>
    public StringWriter Log { get; } = new();

    /// <summary>Gets the endpoints of the careless developer, which are added before the server starts.</summary>
    public Action<WebApplication>? Careless { get; init; }

    /// <summary>Gets or sets what the next start adds to the server's services, such as another text of the notice.</summary>
    public Action<WebApplicationBuilder>? Customize { get; set; }

    /// <summary>Gets or sets what each start adds to the server's services, or null.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; set; }

    /// <summary>Gets or sets whether another company may take the city over, which the notice of the city then names.</summary>
    public bool HasSuccessor { get; set; }

    /// <summary>Gets how often the city hashes a password, or null for the framework's count, which takes a tenth of a second.</summary>
    public int? PasswordRounds { get; init; }

    /// <summary>Gets or sets whether the city offers verifications and purchases, whose organizations its notice then names.</summary>
    public bool HasServices { get; set; }

    /// <summary>Gets or sets further arguments of the next start, such as sites at which persons sign in with the city's account.</summary>
    public IReadOnlyList<string> Arguments { get; set; } = [];

    public bool IsRunning => _app is not null;

    public int Port { get; private set; }

    /// <summary>Gets the file that holds the audit log.</summary>
    public string AuditDatabase => Path.Combine(DataDirectory, "city.db");

    public string DataDirectory => Path.Combine(directory, "city");

    public IServiceProvider Services => _app!.Services;

    public IConsentLedger Ledger => _app!.Services.GetRequiredService<IConsentLedger>();

    public HandlerId HandlerId => _app!.Services.GetRequiredService<PrivacyGuard>().Handler.Id;

    public IDisclosureRecordStore Disclosures => _app!.Services.GetRequiredService<IDisclosureRecordStore>();

    public IAuditStore AuditStore => _app!.Services.GetRequiredService<IAuditStore>();

    /// <summary>Returns how many cases the city has, up to 200.</summary>
    public async Task<int> CountCasesAsync() => (await ReadCasesAsync()).Count;

    /// <summary>Returns the first 200 cases.</summary>
    public async Task<IReadOnlyList<StoredCase>> ReadCasesAsync() => (await Services.GetRequiredService<ICaseStore>()
        .ReadPageAsync(HandlerId, new CaseQuery(Audience.Staff) { Size = CaseQuery.MaxSize })).Cases;

    /// <summary>Indicates whether any case is linked to the person.</summary>
    public async Task<bool> HasReporterAsync(SubjectId subjectId) =>
        (await Services.GetRequiredService<IReporterStore>().FindAsync(HandlerId, subjectId)).Count > 0;

    public async Task StartAsync()
    {
        string[] args =
        [
            "--urls", "http://127.0.0.1:0",
            "--City:DataDirectory", DataDirectory,
            "--City:StaffKey", StaffKey, "--City:OfficerKey", OfficerKey, "--City:AgentKey", AgentKey,
            "--City:DepartmentKey", DepartmentKey,
            "--City:OrganizationKey", OrganizationKey,
            "--City:Verification", HasServices.ToString(), "--City:Purchases", HasServices.ToString(),
            "--City:Successor", HasSuccessor.ToString(),
            "--City:AdministratorKey", AdministratorKey,
            "--City:AsWritten2021", (profile == PrivacyProfile.AsWritten2021).ToString(),
            "--City:AcceptSupersededLaw", "true",
            .. Arguments,
        ];
        WebApplication app = CityServerApp.Build(args, Log, Prepare);
        Careless?.Invoke(app);
        try
        {
            await app.MigrateYipaiAsync();
            await app.StartAsync();
        }
        catch (Exception)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            throw;
        }

        Port = new Uri(app.Urls.First()).Port;
        _app = app;
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Log.DisposeAsync();
    }

    private void Prepare(WebApplicationBuilder builder)
    {
        if (PasswordRounds is { } rounds)
        {
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = rounds);
        }

        ConfigureServices?.Invoke(builder.Services);
        Customize?.Invoke(builder);
    }
}
