namespace Yipai.Privacy.Consent;

/// <summary>That the person authorized a source to provide items to the handler (P4.1.2-6).</summary>
public sealed record SourceAuthorization : LedgerEntry
{
    /// <summary>The source: an affiliate or partner, by its recipient id.</summary>
    public required string SourceId { get; init; }

    /// <summary>The source's own evidence of the authorization, by id.</summary>
    public required string EvidenceId { get; init; }

    /// <summary>The ids of the items authorized.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>When the authorization ends, or null.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>From which source and when, never of whom.</summary>
    public override string ToString() => $"source {SourceId} authorized {At:u}";
}
