namespace Yipai.Privacy.Server.Rights;

/// <summary>A step as a store holds it: what it is found by, and its bytes.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Sequence">The place of the step, unique within the request.</param>
/// <param name="HandlerId">The handler asked.</param>
/// <param name="SubjectId">The person concerned, by a pseudonymous id.</param>
/// <param name="At">When.</param>
/// <param name="Bytes">The step as <see cref="RightsStepFormat"/> writes it.</param>
public sealed record StoredRightsStep(Guid RequestId, int Sequence, HandlerId HandlerId, SubjectId SubjectId, DateTimeOffset At, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The place, never the person.</summary>
    public override string ToString() => $"{RequestId:D} {Sequence}";
}
