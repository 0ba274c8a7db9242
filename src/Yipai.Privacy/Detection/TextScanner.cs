using Yipai.Privacy.Detection;

namespace Yipai.Privacy;

/// <summary>Finds personal values in free text, in one pass over characters or over UTF-8.</summary>
/// <remarks>
/// Every rule looks a bounded way around where it begins, and none goes back, so time grows with the length of the text and no text
/// makes it slow. Findings come in order of position and never overlap (docs/detection.md). Safe to share between threads. What it looks for never
/// changes. It keeps one spare reader of UTF-8, which the next call takes; parallel calls make their own.
/// </remarks>
public sealed class TextScanner
{
    /// <summary>How many characters are scanned at a time; shorter texts are scanned whole.</summary>
    internal const int WindowLength = 1 << 16;

    private TextStreamScanner? _spare;

    /// <summary>A scanner for what the options ask for.</summary>
    public TextScanner(TextScannerOptions options) => Window = new WindowScan(options);

    /// <summary>The scanner for every kind of the SDK.</summary>
    public static TextScanner Default { get; } = new(new TextScannerOptions());

    /// <summary>The scanner for the kinds whose form decides: all but names and addresses, and several times as fast.</summary>
    public static TextScanner Structured { get; } = new(new TextScannerOptions { Kinds = FindingKinds.Structured });

    internal WindowScan Window { get; }

    /// <summary>Lists what the text seems to hold.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyList<TextFinding> Scan(ReadOnlySpan<char> text)
    {
        List<TextFinding> found = [];
        Scan(text, found);
        return found;
    }

    /// <summary>Adds what the text seems to hold to a list; nothing else is allocated.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Receives the findings.</param>
    public void Scan(ReadOnlySpan<char> text, List<TextFinding> found)
    {
        int start = 0;
        for (int from = 0; from < text.Length;)
        {
            ReadOnlySpan<char> window = text[start..Math.Min(text.Length, from + WindowLength)];
            int first = found.Count;
            from = start + Window.Scan(window, from - start, start + window.Length == text.Length, found);
            Shift(found, first, start);
            start = Math.Max(0, from - WindowScan.Lookbehind);
        }
    }

    /// <summary>Lists what the UTF-8 text seems to hold; each finding tells its bytes too.</summary>
    /// <param name="utf8">Any bytes; what is not UTF-8 is read as U+FFFD.</param>
    public IReadOnlyList<TextFinding> Scan(ReadOnlySpan<byte> utf8)
    {
        List<TextFinding> found = [];
        Scan(utf8, found);
        return found;
    }

    /// <summary>Adds what the UTF-8 text seems to hold to a list; nothing else is allocated.</summary>
    /// <param name="utf8">Any bytes; what is not UTF-8 is read as U+FFFD.</param>
    /// <param name="found">Receives the findings.</param>
    public void Scan(ReadOnlySpan<byte> utf8, List<TextFinding> found)
    {
        TextStreamScanner stream = Interlocked.Exchange(ref _spare, null) ?? new TextStreamScanner(this);
        stream.ScanWhole(utf8, found);
        _spare = stream;
    }

    private static void Shift(List<TextFinding> found, int first, int offset)
    {
        for (int index = first; offset > 0 && index < found.Count; index++)
        {
            found[index] = found[index] with { Start = found[index].Start + offset };
        }
    }
}
