namespace Yipai.Cases.Codes;

/// <summary>Why a text is no code of its kind.</summary>
public enum CodeFaultReason
{
    /// <summary>Nothing is wrong with it.</summary>
    None = 0,

    /// <summary>It has too few or too many characters.</summary>
    Length,

    /// <summary>A character is no digit.</summary>
    Digit,

    /// <summary>A character is neither a digit nor an allowed upper-case letter.</summary>
    Character,

    /// <summary>The part was never assigned by its standard.</summary>
    NeverAssigned,

    /// <summary>The check character is wrong.</summary>
    CheckCharacter,
}
