namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores one step of a person's request.</summary>
internal sealed class RightsStepRow
{
    public required string HandlerId { get; init; }

    public required string RequestId { get; init; }

    public required int Sequence { get; init; }

    public required string SubjectId { get; init; }

    public required long At { get; init; }

    public required byte[] Content { get; init; }
}
