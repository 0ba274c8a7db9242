namespace Yipai.Privacy.Detection;

/// <summary>Holds a stretch of a stream in which all findings are known.</summary>
/// <remarks>The stretch is valid until the next call to the scanner that returned it.</remarks>
public readonly ref struct ScannedText
{
    internal ScannedText(ReadOnlySpan<char> text, ReadOnlySpan<TextFinding> findings, long start, long utf8Start, long utf8Length)
    {
        Text = text;
        Findings = findings;
        Start = start;
        Utf8Start = utf8Start;
        Utf8Length = utf8Length;
    }

    /// <summary>Gets the text.</summary>
    /// <remarks>Bytes that were not UTF-8 are U+FFFD.</remarks>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Gets the findings in the text.</summary>
    /// <remarks>Their positions count from the start of <see cref="Text"/>.</remarks>
    public ReadOnlySpan<TextFinding> Findings { get; }

    /// <summary>Gets the position of the text in the stream, in UTF-16 units.</summary>
    public long Start { get; }

    /// <summary>Gets the position of the text in the stream, in bytes of UTF-8.</summary>
    public long Utf8Start { get; }

    /// <summary>Gets the number of bytes that the text takes in the stream.</summary>
    public long Utf8Length { get; }
}
