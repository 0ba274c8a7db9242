namespace Yipai.Privacy.Masking;

/// <summary>Names the ways to protect information in display that the policy lists (P4.1.2-9(5)).</summary>
public enum MaskingStrategy
{
    /// <summary>Characters are replaced, generalised or left out (内容替换).</summary>
    ContentSubstitution = 0,

    /// <summary>A number is replaced by one that a relay connects (隐私通话).</summary>
    PrivacyCall,

    /// <summary>A fixed text stands for the person (匿名处理).</summary>
    /// <remarks>This is for display only and never anonymisation in the sense of PIPL 73.</remarks>
    AnonymousDisplay,

    /// <summary>The value is shown unchanged.</summary>
    None,
}
