namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores what was received about a person from another source, until the account is closed.</summary>
internal sealed class ReceivedRow
{
    public required string HandlerId { get; init; }

    public required string RecordId { get; init; }

    public required string SubjectId { get; init; }

    public required string SourceId { get; init; }

    public required string EvidenceId { get; init; }

    public required long ReceivedAt { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>Gets the values by their items as a JSON object.</summary>
    public required string Items { get; init; }
}
