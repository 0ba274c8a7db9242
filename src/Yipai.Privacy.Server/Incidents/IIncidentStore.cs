namespace Yipai.Privacy.Server.Incidents;

/// <summary>Stores the steps of incidents.</summary>
/// <remarks>Steps are only appended.</remarks>
public interface IIncidentStore
{
    /// <summary>Appends a step durably.</summary>
    ValueTask AppendAsync(IncidentStep taken, CancellationToken cancellationToken = default);

    /// <summary>Returns the steps of one or all of a handler's incidents, in the order in which they were appended.</summary>
    IAsyncEnumerable<IncidentStep> ReadAsync(HandlerId handlerId, Guid? incidentId = null, CancellationToken cancellationToken = default);
}
