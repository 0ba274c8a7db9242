namespace Yipai.Privacy.Terms;

/// <summary>Says how long a reply may take in the strict profile (S10).</summary>
/// <remarks>The 2021 text sets no deadline.</remarks>
public enum ReplyTerm
{
    /// <summary>The reply may take 15 working days (191号).</summary>
    FifteenWorkingDays = 0,

    /// <summary>The reply may take 30 days (GB/T 35273 8.7).</summary>
    ThirtyDays,
}
