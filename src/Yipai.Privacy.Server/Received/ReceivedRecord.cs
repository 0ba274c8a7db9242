namespace Yipai.Privacy.Server.Received;

/// <summary>Records what the handler received about a person from another source, with the proof of the permission (P4.1.2-6).</summary>
/// <param name="Id">The id, 32 hexadecimal digits.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="SourceId">The affiliate or partner that provided the items.</param>
/// <param name="EvidenceId">The id under which the source holds its evidence of the person's authorization.</param>
/// <param name="ReceivedAt">The time of receipt.</param>
/// <param name="RecordedBy">The member of the staff who recorded it.</param>
/// <param name="Items">The values by the ids of their items.</param>
public sealed record ReceivedRecord(
    string Id, SubjectId SubjectId, string SourceId, string EvidenceId, DateTimeOffset ReceivedAt, string RecordedBy,
    IReadOnlyDictionary<string, string> Items)
{
    /// <summary>Returns the id, never the person or a value.</summary>
    public override string ToString() => $"received {Id}";
}
