using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases the uploads whose time is over, at start and once an hour (PIPL 19).</summary>
/// <remarks>Several instances may do it at once, because erasing twice changes nothing.</remarks>
internal sealed class UploadErasure(
    IUploadStore uploads, IOptions<YipaiCityOptions> options, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time,
    ILogger<UploadErasure> logger)
    : RepeatedJob(Hourly, time, logger)
{
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    /// <summary>Erases what is due now, and returns the number of erased uploads.</summary>
    public override async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        int erased = await uploads.EraseBeforeAsync(Time.GetUtcNow() - options.Value.UploadLifetime, cancellationToken)
            .ConfigureAwait(false);
        if (erased > 0)
        {
            await unit.RunAsync(
                async stop =>
                {
                    await audit.AppendAsync(
                        AuditEvent.Of("uploads.expired").Citing(RuleCitation.FromLaw("PIPL 19")), stop)
                        .ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }

        return erased;
    }
}
