using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Server.Incidents;

/// <summary>Keeps incidents in memory until the process ends.</summary>
public sealed class InMemoryIncidentStore : IIncidentStore
{
    private readonly Lock _gate = new();
    private readonly List<IncidentStep> _steps = [];

    /// <inheritdoc/>
    public ValueTask AppendAsync(IncidentStep taken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        lock (_gate)
        {
            _steps.Add(taken);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IncidentStep> ReadAsync(
        HandlerId handlerId, Guid? incidentId = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        IncidentStep[] steps;
        lock (_gate)
        {
            steps = [.. _steps.Where(step => step.HandlerId == handlerId && (incidentId is null || step.IncidentId == incidentId))];
        }

        foreach (IncidentStep step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return step;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}
