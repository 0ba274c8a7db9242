namespace Yipai.Cases.Media;

/// <summary>Specifies why a file was not scrubbed.</summary>
public enum RefusalReason
{
    /// <summary>The file was not refused.</summary>
    None = 0,

    /// <summary>The first bytes belong to no known format.</summary>
    UnknownFormat,

    /// <summary>A part does not have the form that its format gives it.</summary>
    Malformed,

    /// <summary>The file ends inside a part.</summary>
    Truncated,

    /// <summary>A part is unknown here although a decoder must understand it.</summary>
    UnknownPart,

    /// <summary>The file uses a feature that cannot be scrubbed: encryption, fragments or references to other files.</summary>
    Unsupported,

    /// <summary>The file has more or larger parts than bounded memory can hold.</summary>
    TooLarge,

    /// <summary>The source had a different length when it was read again.</summary>
    SourceChanged,
}
