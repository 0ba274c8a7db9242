namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores since when a handler holds a record, and the events that may end its use.</summary>
internal sealed class RetentionRow
{
    public required string HandlerId { get; init; }

    public required string RecordId { get; init; }

    public required string SubjectId { get; init; }

    public required string Item { get; init; }

    public required string Activity { get; init; }

    public required long Since { get; init; }

    public required long? ClosedAt { get; init; }

    public required long? DeletedAt { get; init; }

    public required long? RefusedAt { get; init; }

    public required long? UseEndedAt { get; init; }
}
