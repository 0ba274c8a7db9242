namespace Yipai.Cases.Codes;

/// <summary>Whether a division code was in use at a day.</summary>
public enum DivisionState
{
    /// <summary>No edition of GB/T 2260 since 1981 has it.</summary>
    NeverValid = 0,

    /// <summary>It was given out later.</summary>
    NotYetValid,

    /// <summary>It was in use.</summary>
    InUse,

    /// <summary>It was in use before.</summary>
    Revoked,

    /// <summary>It gathers others and is no division of its own, such as 市辖区 (xx01) or 830000; its years are not known.</summary>
    Collective,
}
