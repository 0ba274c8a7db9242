namespace Yipai.Privacy.Consent;

/// <summary>Records that the person authorized a source to provide items to the handler (P4.1.2-6).</summary>
public sealed record SourceAuthorization : LedgerEntry
{
    /// <summary>Gets the recipient id of the source, which is an affiliate or a partner.</summary>
    public required string SourceId { get; init; }

    /// <summary>Gets the id under which the source holds its evidence of the authorization.</summary>
    public required string EvidenceId { get; init; }

    /// <summary>Gets the ids of the authorized items.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Gets the instant at which the authorization ends, or null if it does not end.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Returns the source and the instant, never the person.</summary>
    public override string ToString() => $"source {SourceId} authorized {At:u}";
}
