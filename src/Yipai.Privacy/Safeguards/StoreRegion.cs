namespace Yipai.Privacy.Safeguards;

/// <summary>Where information lies (P4.2.1/1).</summary>
public enum StoreRegion
{
    /// <summary>Not said, and so refused.</summary>
    Unspecified = 0,

    /// <summary>中国境内, the mainland.</summary>
    MainlandChina,

    /// <summary>Anywhere else.</summary>
    Elsewhere,
}
