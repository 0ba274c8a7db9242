namespace Yipai.Privacy.Detection;

/// <summary>Says why a value is not valid.</summary>
public enum ValueFault
{
    /// <summary>The value is valid.</summary>
    None = 0,

    /// <summary>The value is empty.</summary>
    Empty,

    /// <summary>The value has too few or too many characters.</summary>
    Length,

    /// <summary>The value has a character that does not belong there.</summary>
    Character,

    /// <summary>The value does not have the parts of its kind.</summary>
    Shape,

    /// <summary>The value's prefix was never assigned to its kind.</summary>
    Prefix,

    /// <summary>The value's division code was never valid (GB/T 2260).</summary>
    Division,

    /// <summary>The value has a date that does not exist.</summary>
    Date,

    /// <summary>The value's check digit is wrong.</summary>
    CheckDigit,
}
