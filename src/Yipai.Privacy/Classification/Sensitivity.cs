namespace Yipai.Privacy.Classification;

/// <summary>Says how much harm a leak does to the person (P3-7; PIPL 28).</summary>
public enum Sensitivity
{
    /// <summary>The sensitivity is not classified, so the information is treated as sensitive.</summary>
    Unspecified = 0,

    /// <summary>The information is not about a person by itself.</summary>
    NotPersonal,

    /// <summary>The information is personal (个人信息).</summary>
    Personal,

    /// <summary>The information is personal and sensitive (敏感个人信息).</summary>
    Sensitive,
}
