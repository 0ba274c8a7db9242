namespace Yipai.Cases.Media;

/// <summary>Why a file was not scrubbed.</summary>
public enum RefusalReason
{
    /// <summary>It was not refused.</summary>
    None = 0,

    /// <summary>The first bytes are those of no known format.</summary>
    UnknownFormat,

    /// <summary>A part does not have the form that its format gives it.</summary>
    Malformed,

    /// <summary>The file ends inside a part.</summary>
    Truncated,

    /// <summary>A part that a decoder must understand is not known here.</summary>
    UnknownPart,

    /// <summary>A feature that cannot be scrubbed: encryption, fragments, references to other files.</summary>
    Unsupported,

    /// <summary>More parts or larger ones than bounded memory holds.</summary>
    TooLarge,

    /// <summary>The source was shorter or longer when it was read again.</summary>
    SourceChanged,
}
