namespace Yipai.Privacy.Consent;

/// <summary>Names the age of a person as far as the law asks for it, without a birth date.</summary>
/// <remarks>
/// Under 14 a guardian consents (PIPL 31). Under 18 the rules for minors and their yearly audit apply (notice of 2025-12-29).
/// </remarks>
public enum AgeBand
{
    /// <summary>The person has not declared an age.</summary>
    Unknown = 0,

    /// <summary>The person is under 14.</summary>
    Under14,

    /// <summary>The person is 14 or older and under 18.</summary>
    From14To17,

    /// <summary>The person is 18 or older.</summary>
    Adult,
}
