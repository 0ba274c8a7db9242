namespace Yipai.Privacy.Classification;

/// <summary>How much harm a leak does (P3-7; PIPL 28).</summary>
public enum Sensitivity
{
    /// <summary>Not classified, and so treated as sensitive.</summary>
    Unspecified = 0,

    /// <summary>Not about a person by itself.</summary>
    NotPersonal,

    /// <summary>Personal information (个人信息).</summary>
    Personal,

    /// <summary>Sensitive personal information (敏感个人信息).</summary>
    Sensitive,
}
