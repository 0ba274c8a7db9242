using Microsoft.Extensions.Logging;
using Yipai.Cases.Participation;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases the recordings whose last day is over, at start and once a day.</summary>
/// <remarks>Several instances may do it at once, because erasing twice changes nothing.</remarks>
internal sealed class RecordingErasure(
    PrivacyGuard guard, ISupportRecordingStore recordings, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time,
    ILogger<RecordingErasure> logger)
    : RepeatedJob(Daily, time, logger)
{
    /// <summary>Erases what is due now, and returns the number of erased recordings.</summary>
    public override Task<int> RunDueAsync(CancellationToken cancellationToken) => unit.RunAsync(
        async stop =>
        {
            DateOnly today = WorkingDayCalendar.DayOf(Time.GetUtcNow());
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
}
