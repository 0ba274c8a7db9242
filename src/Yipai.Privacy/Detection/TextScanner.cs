using Yipai.Privacy.Detection;

namespace Yipai.Privacy;

/// <summary>Finds personal values in free text, in one pass over characters or over UTF-8.</summary>
/// <remarks>
/// Every rule looks a bounded way around its start and none goes back. So the time grows with the length of the text, and no text makes the
/// scanner slow. Findings come in order of position and never overlap (docs/detection.md). A scanner may be shared between threads, and its
/// options never change. It keeps one spare reader of UTF-8, which the next call takes; parallel calls create their own.
/// </remarks>
/// <example>
/// <code>
/// foreach (TextFinding finding in TextScanner.Default.Scan("电话 138 1234 5678"))
/// {
///     Show($"{finding.Kind} at {finding.Start}, {finding.Length} characters");
/// }
/// </code>
/// </example>
public sealed class TextScanner
{
    /// <summary>Gives how many characters are scanned at a time.</summary>
    /// <remarks>A shorter text is scanned as a whole.</remarks>
    internal const int WindowLength = 1 << 16;

    private TextStreamScanner? _spare;

    /// <summary>Creates a scanner with these options.</summary>
    public TextScanner(TextScannerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Window = new WindowScan(options);
    }

    /// <summary>Gets the scanner for every kind of the SDK.</summary>
    public static TextScanner Default { get; } = new(new TextScannerOptions());

    /// <summary>Gets the scanner for the kinds that their form decides, which are all but names and addresses.</summary>
    /// <remarks>It is several times as fast.</remarks>
    public static TextScanner Structured { get; } = new(new TextScannerOptions { Kinds = FindingKinds.Structured });

    internal WindowScan Window { get; }

    /// <summary>Returns the personal values that the text seems to contain.</summary>
    /// <param name="text">The text to scan.</param>
    public IReadOnlyList<TextFinding> Scan(ReadOnlySpan<char> text)
    {
        List<TextFinding> found = [];
        Scan(text, found);
        return found;
    }

    /// <summary>Adds the personal values that the text seems to contain to a list.</summary>
    /// <remarks>It allocates nothing else.</remarks>
    /// <param name="text">The text to scan.</param>
    /// <param name="found">Receives the findings.</param>
    public void Scan(ReadOnlySpan<char> text, List<TextFinding> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        Scan(text, found, withDoubtful: false);
    }

    /// <summary>
    /// Scans as the public method does, and finds doubtful names and serial numbers of a mobile number's form if they are asked for.
    /// </summary>
    internal void Scan(ReadOnlySpan<char> text, List<TextFinding> found, bool withDoubtful)
    {
        ArgumentNullException.ThrowIfNull(found);
        int start = 0;
        for (int from = 0; from < text.Length;)
        {
            ReadOnlySpan<char> window = text[start..Math.Min(text.Length, from + WindowLength)];
            int first = found.Count;
            from = start + Window.Scan(window, from - start, start + window.Length == text.Length, found, withDoubtful);
            Shift(found, first, start);
            start = Math.Max(0, from - WindowScan.Lookbehind);
        }
    }

    /// <summary>Returns the personal values that the UTF-8 text seems to contain.</summary>
    /// <remarks>Each finding has its position in bytes too.</remarks>
    /// <param name="utf8">The bytes to scan. Bytes that are not UTF-8 are read as U+FFFD.</param>
    public IReadOnlyList<TextFinding> Scan(ReadOnlySpan<byte> utf8)
    {
        List<TextFinding> found = [];
        Scan(utf8, found);
        return found;
    }

    /// <summary>Adds the personal values that the UTF-8 text seems to contain to a list.</summary>
    /// <remarks>It allocates nothing else.</remarks>
    /// <param name="utf8">The bytes to scan. Bytes that are not UTF-8 are read as U+FFFD.</param>
    /// <param name="found">Receives the findings.</param>
    public void Scan(ReadOnlySpan<byte> utf8, List<TextFinding> found)
    {
        ArgumentNullException.ThrowIfNull(found);
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
