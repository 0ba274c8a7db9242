using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Tests.Devices;

/// <summary>A device in memory whose server is a script.</summary>
internal sealed class DeviceHost : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public DeviceHost(Action<YipaiDeviceOptions>? change = null, Action<YipaiPrivacyOptions>? privacy = null, string? folder = null)
    {
        Server = new ScriptedServer(Time);
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Time);
        IYipaiClientBuilder builder = services.AddYipaiDevice(
            options =>
            {
                SetUp(options);
                change?.Invoke(options);
            },
            privacy ?? (options => options.UseDemonstrationHandler()));
        builder.Http.ConfigurePrimaryHttpMessageHandler(() => Server);
        if (folder is not null)
        {
            builder.WatchFolder(folder, CaseCatalogue.GbT30428.Component("01-01"));
        }

        _provider = services.BuildServiceProvider();
    }

    public WaitingTime Time { get; } = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public ScriptedServer Server { get; }

    public YipaiClient Client => _provider.GetRequiredService<YipaiClient>();

    public IOutbox Outbox => _provider.GetRequiredService<IOutbox>();

    public static void SetUp(YipaiDeviceOptions options)
    {
        options.Endpoint = new Uri("https://city.example.cn");
        options.DeviceId = "camera-1";
        options.DeviceKey = new string('k', 32);
        options.Mandate = new DeviceMandate("城市管理局", "文号12", "灯杆提示牌", "人民路15号");
        options.Place = ReportedPlace.FromAddress("人民路15号");
        options.QuietTime = TimeSpan.Zero;
    }

    /// <summary>Starts what a host starts: the check of the options first, then the services in their order.</summary>
    public async Task StartAsync()
    {
        _provider.GetService<IStartupValidator>()?.Validate();
        foreach (IHostedService service in _provider.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
