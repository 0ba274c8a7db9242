namespace Yipai.Privacy.Consent;

/// <summary>Records that a notice (告知) was shown to a person (P1/3; PIPL 17).</summary>
public sealed record NoticePresentation : LedgerEntry
{
    /// <summary>Gets the language of the shown text, such as <c>zh-CN</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Gets the prominence of the notice.</summary>
    public NoticeLevel Level { get; init; }

    /// <summary>Returns the notice and the instant, never the person.</summary>
    public override string ToString() => $"notice {PolicyHash[..8]} shown {At:u}";
}
