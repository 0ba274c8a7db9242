using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yipai.Cases;
using Yipai.Cases.Media;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The camera in the process of the test.</summary>
internal sealed class CameraHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public CameraHost(DeviceCity city, IMediaRedactor? redactor = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        if (redactor is not null)
        {
            services.AddSingleton(redactor);
        }

        services.AddYipaiDevice(options =>
        {
            options.City = CityProfile.Load(city.ProfileFile);
            options.Endpoint = city.Endpoint;
            options.DeviceId = DeviceCity.Id;
            options.DeviceKey = DeviceCity.Key;
            options.Mandate = DeviceCity.Mandate;
            options.Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.9140, 121.6147));
            options.QuietTime = TimeSpan.Zero;
            options.SweepInterval = TimeSpan.FromMilliseconds(50);
            options.SwitchInterval = TimeSpan.FromSeconds(1);
        }).UseSqlite(city.Database).WatchFolder(city.Folder, CaseCatalogue.GbT30428.Component("01-01"));
        _services = services.BuildServiceProvider();
    }

    public async Task StartAsync()
    {
        foreach (IHostedService service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IHostedService service in _services.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }
}
