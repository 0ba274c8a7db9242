using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yipai.Cases.Participation;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases the recordings whose last day is over, at start and once a day.</summary>
/// <remarks>Several instances may do it at once, because erasing twice changes nothing.</remarks>
internal sealed partial class RecordingErasure(
    PrivacyGuard guard, ISupportRecordingStore recordings, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time,
    ILogger<RecordingErasure> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Erases what is due now, and returns the number of erased recordings.</summary>
    public Task<int> EraseDueAsync(CancellationToken cancellationToken) => unit.RunAsync(
        async stop =>
        {
            DateOnly today = WorkingDayCalendar.DayOf(time.GetUtcNow());
            int erased = await recordings.EraseBeforeAsync(guard.Handler.Id, today, stop).ConfigureAwait(false);
            if (erased > 0)
            {
                await audit.AppendAsync(
                    AuditEvent.Of("recording.erased").Citing(ClauseId.Parse("P4.1.2-7/2"), RuleCitation.FromLaw("PIPL 19"))
                        .With("before", $"{today:yyyy-MM-dd}"),
                    stop).ConfigureAwait(false);
            }

            return erased;
        },
        cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await EraseDueAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(logger, exception);
            }

            await Task.Delay(Day, time, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The recordings could not be erased today; the next day tries again")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
