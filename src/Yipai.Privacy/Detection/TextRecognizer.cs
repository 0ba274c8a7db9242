namespace Yipai.Privacy.Detection;

/// <summary>Finds one kind of personal value.</summary>
/// <param name="starts">The characters at which a look is worthwhile.</param>
internal abstract class TextRecognizer(string starts)
{
    public string Starts { get; } = starts;

    /// <summary>Adds what the text holds at a start character; looks only a bounded way around it.</summary>
    public abstract void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found);
}
