using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Yipai.Samples.StreetDevice;

/// <summary>Runs the camera's own program, such as <c>libcamera-still -o {file}</c>, and drops whole pictures into the folder.</summary>
internal sealed class PictureCommand(string command, string folder, TimeSpan interval) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        while (!stoppingToken.IsCancellationRequested)
        {
            // The picture gets its name only when it is whole, so that the watcher never sees half of it.
            string picture = Path.Combine(folder, $"{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}.jpg");
            string part = $"{picture}.part";
            IEnumerable<string> arguments = words[1..].Select(word => word.Replace("{file}", part, StringComparison.Ordinal));
            using Process camera = Process.Start(words[0], arguments);
            await camera.WaitForExitAsync(stoppingToken);
            if (camera.ExitCode == 0 && File.Exists(part))
            {
                File.Move(part, picture, overwrite: true);
            }

            await Task.Delay(interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
