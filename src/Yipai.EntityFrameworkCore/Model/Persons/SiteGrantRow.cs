namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores what a person lets a site have, until it is withdrawn.</summary>
internal sealed class SiteGrantRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    public required string SiteId { get; init; }

    public required string Items { get; init; }

    public required long AgreedAt { get; init; }

    public long? LastUsedAt { get; init; }
}
