using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Yipai.AspNetCore.Intake;

/// <summary>Runs work at start and then again after each pause.</summary>
/// <remarks>A failure is logged and ends nothing, because the next round tries again.</remarks>
internal abstract partial class RepeatedJob(TimeSpan pause, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>The pause of a job that runs once a day.</summary>
    protected static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    protected TimeProvider Time => time;

    /// <summary>Does what is due now, and returns how much it was.</summary>
    public abstract Task<int> RunDueAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunDueAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(logger, GetType().Name, exception);
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed now; its next round tries again")]
    private static partial void LogFailure(ILogger logger, string job, Exception exception);
}
