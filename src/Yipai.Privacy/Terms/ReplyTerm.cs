namespace Yipai.Privacy.Terms;

/// <summary>How long a reply may take in the strict profile (S10); the 2021 text names no term.</summary>
public enum ReplyTerm
{
    /// <summary>15 working days (191号).</summary>
    FifteenWorkingDays = 0,

    /// <summary>30 days (GB/T 35273 8.7).</summary>
    ThirtyDays,
}
