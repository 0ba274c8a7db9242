namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a change of handler with its progress.</summary>
internal sealed class HandlerChangeRow
{
    public required string HandlerId { get; init; }

    public required string ChangeId { get; init; }

    public required string RecipientId { get; init; }

    public required string RecipientName { get; init; }

    public required string RecipientContact { get; init; }

    public required int StaysBound { get; init; }

    /// <summary>Gets the ids of the changed scopes, separated by spaces.</summary>
    public required string ChangedScopes { get; init; }

    public required long EffectiveAt { get; init; }

    public required int Stage { get; init; }

    public string? LastSubjectId { get; init; }

    public required int Informed { get; init; }

    public required int Carried { get; init; }

    public long? NoticeGivenAt { get; init; }

    public required int Version { get; init; }
}
