namespace Yipai.Privacy.Consent;

/// <summary>That a further purpose was expressly told to the person (P4.1.2-5/2).</summary>
public sealed record PurposeNotice : LedgerEntry
{
    /// <summary>The activity whose records the purpose uses, such as <c>interaction</c>.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The purpose as told, in Chinese.</summary>
    public required string Purpose { get; init; }

    /// <summary>For which activity and when, never to whom.</summary>
    public override string ToString() => $"purpose of {ActivityId} told {At:u}";
}
