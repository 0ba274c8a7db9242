using System.Diagnostics;
using System.Globalization;
using Yipai.Cases.Storage;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The street device is killed again and again while pictures drop in. Each picture becomes one report.</summary>
/// <remarks>YIPAI_DEVICE_KILLS sets the number of kills: 20 by default, 200 in the long run. Each round drops 5 pictures.</remarks>
public sealed class StreetDeviceKillTests : IAsyncLifetime
{
    private const int PicturesARound = 5;

    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("YIPAI_DEVICE_KILLS") ?? "20", CultureInfo.InvariantCulture);

    private readonly DeviceCity _world = new();

    public Task InitializeAsync() => _world.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task WatchFolder_KilledWhilePicturesDropIn_ReportsEachPictureOnce()
    {
        var dropped = new List<string>();
        var random = new Random(20261130);
        for (int round = 0; round < Kills; round++)
        {
            using Process camera = await StartAsync();
            for (int number = 0; number < PicturesARound; number++)
            {
                dropped.Add(DeviceCity.DigestOf(_world.Drop(dropped.Count)));
                await Task.Delay(random.Next(0, 200));
            }

            camera.Kill();
            await camera.WaitForExitAsync();
        }

        await FinishAsync(dropped.Count);

        List<StoredCase> cases = await _world.ReadCasesAsync();

        Assert.Equal(dropped.Order(), cases.SelectMany(stored => stored.Opened.Report.Photos).Select(photo => photo.Hex).Order());
        Assert.False(Directory.Exists(Path.Combine(_world.Folder, "refused")));
    }

    /// <summary>Lets the device run until its folder is empty and the city has as many cases.</summary>
    private async Task FinishAsync(int count)
    {
        using Process camera = await StartAsync();
        try
        {
            await DeviceCity.UntilAsync(async () => !_world.Waiting.Any() && (await _world.ReadCasesAsync()).Count >= count, seconds: 180);
        }
        finally
        {
            camera.Kill();
            await camera.WaitForExitAsync();
        }
    }

    private async Task<Process> StartAsync()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "StreetDevice.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string word in (string[])
                 [
                     "exec", program, "--city", _world.ProfileFile, "--endpoint", _world.Endpoint.ToString(), "--id", DeviceCity.Id,
                     "--keyFile", _world.KeyFile, "--authority", "局", "--basis", "文号", "--sign", "牌", "--place", "路",
                     "--component", "210202-01-01-000001", "--folder", _world.Folder, "--database", _world.Database, "--quietSeconds", "0",
                 ])
        {
            start.ArgumentList.Add(word);
        }

        Process camera = Process.Start(start)!;
        if (await camera.StandardOutput.ReadLineAsync() is null)
        {
            Assert.Fail(await camera.StandardError.ReadToEndAsync());
        }

        return camera;
    }
}
