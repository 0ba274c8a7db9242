namespace Yipai.Cases.Wire;

/// <summary>Holds what the city received about a person from another source, as the person reads it.</summary>
/// <param name="RecordId">The id.</param>
/// <param name="SourceId">The affiliate or partner that provided the items.</param>
/// <param name="EvidenceId">The id of the source's evidence, with which the person can ask the source.</param>
/// <param name="ReceivedAt">The time of receipt.</param>
/// <param name="Items">The values by the ids of their items, in clear, for the person alone.</param>
public sealed record ReceivedLine(
    string RecordId, string SourceId, string EvidenceId, DateTimeOffset ReceivedAt, IReadOnlyDictionary<string, string> Items)
{
    /// <summary>Returns the id, never a value.</summary>
    public override string ToString() => $"received {RecordId}";
}
