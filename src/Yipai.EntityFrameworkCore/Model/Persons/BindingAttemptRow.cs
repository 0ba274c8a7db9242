namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores that somebody went to another platform to sign in, for ten minutes at most.</summary>
internal sealed class BindingAttemptRow
{
    public required string HandlerId { get; init; }

    public required string AttemptId { get; init; }

    public required string ProviderId { get; init; }

    public required string SubjectId { get; init; }

    public required long ExpiresAt { get; init; }
}
