namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a person's authorization of an outside organization until the person's account is closed.</summary>
internal sealed class AuthorizationRow
{
    public required string HandlerId { get; init; }

    public required string AuthorizationId { get; init; }

    public required string SubjectId { get; init; }

    public required string OrganizationId { get; init; }

    public required string RecipientName { get; init; }

    public required string RecipientContact { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Gets the ids of the items, separated by spaces.</summary>
    public required string Items { get; init; }

    public required long GivenAt { get; init; }

    public required long EndsAt { get; init; }

    public long? WithdrawnAt { get; init; }
}
