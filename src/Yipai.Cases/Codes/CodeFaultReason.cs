namespace Yipai.Cases.Codes;

/// <summary>Specifies why a text is not a valid code.</summary>
public enum CodeFaultReason
{
    /// <summary>The text is valid.</summary>
    None = 0,

    /// <summary>The text has too few or too many characters.</summary>
    Length,

    /// <summary>A character is not a digit.</summary>
    Digit,

    /// <summary>A character is neither a digit nor an allowed upper-case letter.</summary>
    Character,

    /// <summary>The part was never assigned by its standard.</summary>
    NeverAssigned,

    /// <summary>The check character is wrong.</summary>
    CheckCharacter,
}
