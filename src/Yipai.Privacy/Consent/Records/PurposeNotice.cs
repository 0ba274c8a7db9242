namespace Yipai.Privacy.Consent;

/// <summary>Records that the person was expressly informed of a further purpose (P4.1.2-5/2).</summary>
public sealed record PurposeNotice : LedgerEntry
{
    /// <summary>Gets the id of the activity whose records the purpose uses, such as <c>interaction</c>.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Gets the purpose as the person read it, in Chinese.</summary>
    public required string Purpose { get; init; }

    /// <summary>Returns the activity and the instant, never the person.</summary>
    public override string ToString() => $"purpose of {ActivityId} told {At:u}";
}
