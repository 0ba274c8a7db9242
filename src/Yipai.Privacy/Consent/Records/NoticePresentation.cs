namespace Yipai.Privacy.Consent;

/// <summary>That a notice (告知) was put before a person (P1/3; PIPL 17).</summary>
public sealed record NoticePresentation : LedgerEntry
{
    /// <summary>The language of the text shown, such as <c>zh-CN</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How forcefully it was put.</summary>
    public NoticeLevel Level { get; init; }

    /// <summary>What was shown and when, never to whom.</summary>
    public override string ToString() => $"notice {PolicyHash[..8]} shown {At:u}";
}
