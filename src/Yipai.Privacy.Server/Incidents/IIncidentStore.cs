namespace Yipai.Privacy.Server.Incidents;

/// <summary>The append-only steps of incidents.</summary>
public interface IIncidentStore
{
    /// <summary>Appends a step durably.</summary>
    ValueTask AppendAsync(IncidentStep taken, CancellationToken cancellationToken = default);

    /// <summary>The steps of a handler's incidents, in the order in which they were appended; of one incident or of all.</summary>
    IAsyncEnumerable<IncidentStep> ReadAsync(HandlerId handlerId, Guid? incidentId = null, CancellationToken cancellationToken = default);
}
