namespace Yipai.Privacy.Terms;

/// <summary>Says what happens to information when its use ends.</summary>
public enum RetentionOutcome
{
    /// <summary>The information is erased.</summary>
    Erase = 0,

    /// <summary>The information is kept, but only stored and secured and used for nothing (PIPL 47).</summary>
    StorageOnly,

    /// <summary>The information is kept without the person (去标识化).</summary>
    Deidentify,
}
