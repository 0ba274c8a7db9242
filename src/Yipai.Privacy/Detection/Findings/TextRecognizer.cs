namespace Yipai.Privacy.Detection;

/// <summary>Finds personal values of a host's own kind.</summary>
/// <remarks>
/// The recognizer sees normalized text: digits and letters are in half width, zero-width characters are left out and look-alikes are
/// replaced. It may look at most <see cref="Reach"/> characters around its start character, and a finding has at most
/// <see cref="LongestFinding"/> characters. These bounds keep a scan linear and make the findings of a stream equal to those of the whole
/// text.
/// </remarks>
/// <param name="starts">The characters at which the recognizer may find something, at least one.</param>
public abstract class TextRecognizer(string starts)
{
    /// <summary>Gives how far a recognizer may look around its start character, in UTF-16 units.</summary>
    public const int Reach = 128;

    /// <summary>Gives the longest finding, in UTF-16 units.</summary>
    /// <remarks>A longer finding is dropped.</remarks>
    public const int LongestFinding = 1024;

    /// <summary>Gets the characters at which the recognizer may find something.</summary>
    public string Starts { get; } = starts;

    /// <summary>Adds the values that the text contains at a start character, with positions in this text.</summary>
    /// <param name="text">A stretch of the scanned text.</param>
    /// <param name="at">The index of the start character.</param>
    /// <param name="found">Receives the findings, which may overlap.</param>
    public abstract void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found);
}
