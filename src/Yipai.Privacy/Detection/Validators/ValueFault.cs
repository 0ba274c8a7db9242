namespace Yipai.Privacy.Detection;

/// <summary>Why a value is not valid.</summary>
public enum ValueFault
{
    /// <summary>Nothing is wrong with it.</summary>
    None = 0,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It has too few or too many characters.</summary>
    Length,

    /// <summary>It holds a character that does not belong there.</summary>
    Character,

    /// <summary>Its parts are not those of its kind.</summary>
    Shape,

    /// <summary>Its prefix was never assigned to its kind.</summary>
    Prefix,

    /// <summary>Its division code was never valid (GB/T 2260).</summary>
    Division,

    /// <summary>It holds a date that does not exist.</summary>
    Date,

    /// <summary>Its check digit is wrong.</summary>
    CheckDigit,
}
