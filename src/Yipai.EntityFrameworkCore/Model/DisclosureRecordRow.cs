namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores the decision about one disclosure.</summary>
internal sealed class DisclosureRecordRow
{
    public required string HandlerId { get; init; }

    public required string RecordId { get; init; }

    public required string SubjectId { get; init; }

    public required long At { get; init; }

    public required byte[] Content { get; init; }
}
