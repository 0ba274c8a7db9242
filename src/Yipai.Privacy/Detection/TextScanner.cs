using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Finds personal values in free text in one pass.</summary>
/// <remarks>
/// Every rule looks a bounded way around a start character, so time grows with the length of the text and no text
/// makes it slow. Findings come in order of position and never overlap: the longer wins, then the earlier.
/// </remarks>
public sealed class TextScanner
{
    private readonly TextRecognizer[] _recognizers;
    private readonly SearchValues<char> _starts;

    private TextScanner(params TextRecognizer[] recognizers)
    {
        _recognizers = recognizers;
        _starts = SearchValues.Create(string.Concat(recognizers.Select(recognizer => recognizer.Starts)));
    }

    /// <summary>The scanner for mobile numbers, resident identity numbers and person names.</summary>
    public static TextScanner Default { get; } =
        new(new MobileNumberRecognizer(), new IdentityNumberRecognizer(), new PersonNameRecognizer());

    /// <summary>Lists what the text seems to hold.</summary>
    /// <param name="text">Any text; half- and full-width digits are read alike.</param>
    public IReadOnlyList<TextFinding> Scan(ReadOnlySpan<char> text)
    {
        List<TextFinding> found = [];
        for (int at = Next(text, 0); at < text.Length; at = Next(text, at + 1))
        {
            foreach (TextRecognizer recognizer in _recognizers)
            {
                if (recognizer.Starts.Contains(text[at], StringComparison.Ordinal))
                {
                    recognizer.Find(text, at, found);
                }
            }
        }

        return FindingOverlaps.Resolve(found, text.Length);
    }

    private int Next(ReadOnlySpan<char> text, int from)
    {
        int offset = text[from..].IndexOfAny(_starts);
        return offset < 0 ? text.Length : from + offset;
    }
}
