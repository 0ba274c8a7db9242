namespace Yipai.Privacy.Detection;

/// <summary>A stretch of a stream in which all findings are known.</summary>
/// <remarks>It stays valid until the next call to the scanner that gave it.</remarks>
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

    /// <summary>The text; what was not UTF-8 is U+FFFD.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>What it seems to hold; positions count from the start of <see cref="Text"/>.</summary>
    public ReadOnlySpan<TextFinding> Findings { get; }

    /// <summary>Where the text begins in the stream, in UTF-16 units.</summary>
    public long Start { get; }

    /// <summary>Where the text begins in the stream, in bytes of UTF-8.</summary>
    public long Utf8Start { get; }

    /// <summary>How many bytes of UTF-8 the text takes in the stream.</summary>
    public long Utf8Length { get; }
}
