using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Yipai.AspNetCore.Intake;

/// <summary>De-identifies the cases that are due, at start and once a minute.</summary>
internal sealed partial class DeidentificationJob(DeidentificationDesk desk, TimeProvider time, ILogger<DeidentificationJob> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await desk.RunAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(logger, exception);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The cases could not be de-identified now; the next minute tries again")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
