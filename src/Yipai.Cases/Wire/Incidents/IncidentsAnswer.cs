namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/officer/incidents</c>: the incidents of the city, at most 100.</summary>
/// <param name="Incidents">The incidents, the most urgent first, then the oldest.</param>
/// <param name="HasMore">Whether the city has more incidents.</param>
public sealed record IncidentsAnswer(IReadOnlyList<IncidentLine> Incidents, bool HasMore)
{
    /// <summary>Returns the number of incidents.</summary>
    public override string ToString() => $"{Incidents.Count} incidents";
}
