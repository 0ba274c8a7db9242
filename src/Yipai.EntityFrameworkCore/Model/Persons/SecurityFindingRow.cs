namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a finding about the security of an account, with its review, until the account is closed.</summary>
internal sealed class SecurityFindingRow
{
    public required string HandlerId { get; init; }

    public required string FindingId { get; init; }

    public required string SubjectId { get; init; }

    public required string Purpose { get; init; }

    public required string Statute { get; init; }

    public required string Explanation { get; init; }

    public required long FoundAt { get; init; }

    public required string FoundBy { get; init; }

    public string? ReviewReason { get; init; }

    public string? ReviewText { get; init; }

    public required int IsLifted { get; init; }
}
