namespace Yipai.Privacy.Disclosure;

/// <summary>Whose what is protected (P4.4.2-4).</summary>
public enum ProtectedInterest
{
    /// <summary>Not said, and so no ground.</summary>
    Unspecified = 0,

    /// <summary>Life or health of a person.</summary>
    LifeOrHealth,

    /// <summary>Property of a person.</summary>
    Property,

    /// <summary>Another major lawful interest; strict does not know it (PIPL 13(4)).</summary>
    OtherMajorInterest,
}
