namespace Yipai.Privacy.Server.Storage;

/// <summary>A step as a store holds it: the keys for finding it, and its bytes.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Sequence">The sequence number of the step, unique within the request.</param>
/// <param name="HandlerId">The handler that receives the request.</param>
/// <param name="SubjectId">The pseudonymous id of the person concerned.</param>
/// <param name="At">The instant of the step.</param>
/// <param name="Bytes">The step as canonical JSON, which a store keeps and returns unchanged.</param>
public sealed record StoredRightsStep(
    Guid RequestId, int Sequence, HandlerId HandlerId, SubjectId SubjectId, DateTimeOffset At, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Returns the id of the request and the sequence number, never the person.</summary>
    public override string ToString() => $"{RequestId:D} {Sequence}";
}
