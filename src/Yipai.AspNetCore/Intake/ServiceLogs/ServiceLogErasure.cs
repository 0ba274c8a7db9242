using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.ServiceLogs;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases the entries of the service log whose six months are over, at start and once a day.</summary>
/// <remarks>Several instances may do it at once, because erasing twice changes nothing.</remarks>
internal sealed class ServiceLogErasure(
    PrivacyGuard guard, IServiceLogStore store, AuditLog audit, TimeProvider time, ILogger<ServiceLogErasure> logger)
    : RepeatedJob(Daily, time, logger)
{
    /// <summary>Erases what is due now, and returns the number of erased entries.</summary>
    public override async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset before = ServiceLogTerm.DueBefore(Time.GetUtcNow());
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
}
