using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Client.Outbox;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Tests;

/// <summary>A host in memory whose server is a script.</summary>
internal sealed class TestHost : IDevicePermissionSource, IConnectivity, IAsyncDisposable
{
    public const string Subject = "subject-1";

    private readonly ServiceProvider _provider;

    public TestHost(string endpoint = "https://city.example.cn", Action<YipaiPrivacyOptions>? privacy = null, bool isScripted = true,
        bool isSending = false, Action<IServiceCollection>? configure = null)
    {
        Server = new ScriptedServer(Time);
        IServiceCollection services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IConnectivity>(this)
            .AddSingleton<ChanceSource>(new FullWaits())
            .AddSingleton<IDevicePermissionSource>(this);
        IYipaiClientBuilder builder = services.AddYipaiClient(
            options => options.Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute), privacy
                ?? (options => options.UseDemonstrationHandler()));
        if (isScripted)
        {
            builder.Http.ConfigurePrimaryHttpMessageHandler(() => Server);
        }

        configure?.Invoke(services);
        _provider = services.BuildServiceProvider();
        Client = _provider.GetRequiredService<YipaiClient>();
        if (!isSending)
        {
            // Most tests look at one round at a time, so they drain by hand.
            _ = Client.Outbox.PauseAsync();
        }
    }

    public event EventHandler? Changed;

    public YipaiClient Client { get; }

    public WaitingTime Time { get; } = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public ScriptedServer Server { get; }

    public PermissionState Location { get; set; }

    /// <summary>The permissions other than the position's.</summary>
    public Dictionary<DevicePermission, PermissionState> Permissions { get; } = [];

    public bool? IsOnline { get; set; }

    public IOutbox Outbox => _provider.GetRequiredService<IOutbox>();

    public IConsentLedger Ledger => _provider.GetRequiredService<IConsentLedger>();

    public ISessionStore Sessions => _provider.GetRequiredService<ISessionStore>();

    /// <summary>Returns a part of the client.</summary>
    public T Service<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public static ReportDraft Draft(ReportedPlace? place = null) => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = "井盖破损，影响通行",
        Place = place ?? ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
    };

    public PermissionState StateOf(DevicePermission permission) =>
        permission == DevicePermission.Location ? Location : Permissions.GetValueOrDefault(permission);

    /// <summary>Tells the client that the network has changed.</summary>
    public void Connect(bool isOnline)
    {
        IsOnline = isOnline;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Returns once an entry is in a state, into which the sender brings it on its own thread.</summary>
    public async Task ReachesAsync(Guid entryId, DeliveryState state)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await Outbox.FindStateAsync(entryId) != state)
        {
            await Task.Delay(10, limit.Token);
        }
    }

    public ValueTask SignInAsync() => Sessions.KeepAsync(new AccountSession(new SubjectId(Subject), "token-1"));

    /// <summary>Signs in, shows the notice and agrees to scopes, with the evidence already at the server.</summary>
    public async Task ConsentAsync(params string[] scopes)
    {
        await SignInAsync();
        await Client.Consent.RecordNoticeShownAsync();
        foreach (string scope in scopes)
        {
            await Client.Consent.AgreeAsync(Client.Consent.CreatePrompt(scope));
        }

        await Client.Outbox.DrainAsync();
        Server.Requests.Clear();
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    /// <summary>Chance that always gives the longest wait, so that a test knows it.</summary>
    private sealed class FullWaits : ChanceSource
    {
        public override double NextFraction() => 1;
    }
}
