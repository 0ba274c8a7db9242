using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Testing.Stores;

namespace Yipai.Testing.Tests;

/// <summary>A client of a fake city whose sender is paused, so that each test sends by hand.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    public static readonly SubjectId Subject = new("person-1");

    private readonly ServiceProvider _host;

    public TestClient(DeviceStorage? storage = null, DiskBehavior? disk = null, Action<YipaiClientOptions>? configure = null)
    {
        City = new FakeCity(Time);
        IServiceCollection services = new ServiceCollection().AddSingleton<TimeProvider>(Time);
        Process = services.AddYipaiClient(options =>
            {
                options.City = City.Profile;
                configure?.Invoke(options);
            }).UseFakeCity(City)
            .UseDeviceStorage(storage ?? new DeviceStorage(), disk);
        _host = services.BuildServiceProvider();
        Client = _host.GetRequiredService<YipaiClient>();
        _ = Client.Outbox.PauseAsync();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));

    public FakeCity City { get; }

    public YipaiClient Client { get; }

    public DeviceProcess Process { get; }

    /// <summary>Signs in, shows the notice and agrees that reports are handled.</summary>
    public async Task<TestClient> AgreedAsync()
    {
        await Process.Sessions.KeepAsync(City.OpenAccount(Subject));
        await AgreeAsync();
        return this;
    }

    public async Task AgreeAsync()
    {
        await Client.Consent.RecordNoticeShownAsync();
        await Client.Consent.AgreeAsync(Client.Consent.CreatePrompt("case-handling"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
