namespace Yipai.Cases.Codes;

/// <summary>Specifies whether a division code was in use on a day.</summary>
public enum DivisionState
{
    /// <summary>No edition of GB/T 2260 since 1981 has the code.</summary>
    NeverValid = 0,

    /// <summary>The code was assigned later.</summary>
    NotYetValid,

    /// <summary>The code was in use.</summary>
    InUse,

    /// <summary>The code was in use before.</summary>
    Revoked,

    /// <summary>The code groups others and is not a division itself, such as 市辖区 (xx01) or 830000.</summary>
    /// <remarks>Its years are not known.</remarks>
    Collective,
}
