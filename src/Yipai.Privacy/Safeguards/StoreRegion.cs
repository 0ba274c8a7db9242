namespace Yipai.Privacy.Safeguards;

/// <summary>Says in which region information is kept (P4.2.1/1).</summary>
public enum StoreRegion
{
    /// <summary>The host did not name the region, so it is refused.</summary>
    Unspecified = 0,

    /// <summary>The region is mainland China (中国境内).</summary>
    MainlandChina,

    /// <summary>The region is outside of mainland China.</summary>
    Elsewhere,
}
