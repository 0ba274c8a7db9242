using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yipai.Privacy.Server;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Warns at the start when a table of holidays is missing that the terms of replies will soon need.</summary>
/// <remarks>
/// Without the table every weekday counts, so that an answer falls due earlier and never later. The State Council names the days of a year
/// in November of the year before; hence the warning begins on 1 December.
/// </remarks>
internal sealed partial class HolidayCheck(ILogger<HolidayCheck> logger, TimeProvider time, RightsOptions? rights = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if ((rights?.Calendar ?? WorkingDayCalendar.Mainland).MissingYear(time.GetUtcNow()) is { } year)
        {
            LogMissingYear(logger, year);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The holidays of {Year} are not known, so every weekday counts; update the packages or set RightsOptions.Calendar")]
    private static partial void LogMissingYear(ILogger logger, int year);
}
