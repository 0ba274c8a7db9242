namespace Yipai.Privacy.Terms;

/// <summary>What happens to information when its use ends.</summary>
public enum RetentionOutcome
{
    /// <summary>Erased.</summary>
    Erase = 0,

    /// <summary>Kept, stored and secured only, used for nothing (PIPL 47).</summary>
    StorageOnly,

    /// <summary>Kept without the person (去标识化).</summary>
    Deidentify,
}
