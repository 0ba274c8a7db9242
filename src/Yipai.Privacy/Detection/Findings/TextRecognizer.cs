namespace Yipai.Privacy.Detection;

/// <summary>Finds a host's own kind of personal value.</summary>
/// <remarks>
/// The text that it sees is normalised: digits and letters in half width, zero-width characters left out, homoglyphs replaced.
/// To keep a scan linear and a stream equal to the whole, it looks at most <see cref="Reach"/> characters around the
/// start character, and a finding is at most <see cref="LongestFinding"/> characters long.
/// </remarks>
/// <param name="starts">The characters at which a look is worthwhile, at least one.</param>
public abstract class TextRecognizer(string starts)
{
    /// <summary>How far a recogniser may look around its start character, in UTF-16 units.</summary>
    public const int Reach = 128;

    /// <summary>How long a finding may be, in UTF-16 units; a longer one is dropped.</summary>
    public const int LongestFinding = 1024;

    /// <summary>The characters at which a look is worthwhile.</summary>
    public string Starts { get; } = starts;

    /// <summary>Adds what the text holds at a start character, with positions in this text.</summary>
    /// <param name="text">A stretch of the scanned text.</param>
    /// <param name="at">Index of the start character.</param>
    /// <param name="found">Receives findings; they may overlap.</param>
    public abstract void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found);
}
