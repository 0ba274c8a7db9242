using Microsoft.Extensions.Logging;

namespace Yipai.AspNetCore.Intake;

/// <summary>De-identifies the cases that are due, at start and once a minute.</summary>
internal sealed class DeidentificationJob(DeidentificationDesk desk, TimeProvider time, ILogger<DeidentificationJob> logger)
    : RepeatedJob(TimeSpan.FromMinutes(1), time, logger)
{
    public override Task<int> RunDueAsync(CancellationToken cancellationToken) => desk.RunAsync(cancellationToken);
}
