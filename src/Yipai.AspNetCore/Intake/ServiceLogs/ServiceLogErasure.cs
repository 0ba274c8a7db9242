using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.ServiceLogs;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases the entries of the service log whose six months are over, at start and once a day.</summary>
/// <remarks>Several instances may do it at once, because erasing twice changes nothing.</remarks>
internal sealed partial class ServiceLogErasure(
    PrivacyGuard guard, IServiceLogStore store, AuditLog audit, TimeProvider time, ILogger<ServiceLogErasure> logger) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Erases what is due now, and returns the number of erased entries.</summary>
    public async Task<int> EraseDueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset before = ServiceLogTerm.DueBefore(time.GetUtcNow());
        int erased = await store.EraseBeforeAsync(guard.Handler.Id, before, cancellationToken).ConfigureAwait(false);
        if (erased > 0)
        {
            await audit.AppendAsync(
                AuditEvent.Of("log.erased").Citing([ClauseId.Parse("P4.1.2-2(2)"), RuleCitation.FromLaw("CSL 23(3)")])
                    .With("before", $"{before:yyyy-MM-dd}"),
                cancellationToken).ConfigureAwait(false);
        }

        return erased;
    }

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

    [LoggerMessage(Level = LogLevel.Error, Message = "The service log could not be erased today; the next day tries again")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
