namespace Yipai.Privacy.Disclosure;

/// <summary>Names the interest that a disclosure protects (P4.4.2-4).</summary>
public enum ProtectedInterest
{
    /// <summary>The request names no interest, so the ground is not proven.</summary>
    Unspecified = 0,

    /// <summary>The disclosure protects the life or health of a person.</summary>
    LifeOrHealth,

    /// <summary>The disclosure protects the property of a person.</summary>
    Property,

    /// <summary>The disclosure protects another major lawful interest.</summary>
    /// <remarks>The strict profile does not accept this interest (PIPL 13(4)).</remarks>
    OtherMajorInterest,
}
