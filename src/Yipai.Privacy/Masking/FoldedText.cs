using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>A text in half width and lower case without separators, with the way back to its positions.</summary>
internal readonly struct FoldedText
{
    private readonly int[] _positions;

    private FoldedText(string characters, int[] positions)
    {
        Characters = characters;
        _positions = positions;
    }

    public string Characters { get; }

    public static FoldedText Of(ReadOnlySpan<char> text)
    {
        var characters = new char[text.Length];
        var positions = new int[text.Length];
        int count = 0;
        for (int index = 0; index < text.Length; index++)
        {
            char original = text[index];
            char character = NumberReader.Fold(original);
            if (!NumberReader.IsSeparator(original) && !char.IsWhiteSpace(original) && character is not ('+' or '(' or ')'))
            {
                characters[count] = char.ToLowerInvariant(character);
                positions[count++] = index;
            }
        }

        return new FoldedText(new string(characters, 0, count), positions[..count]);
    }

    /// <summary>The stretches of the original text that spell the folded value.</summary>
    public IEnumerable<(int Start, int Length)> Find(string folded)
    {
        for (int at = 0; (at = Characters.IndexOf(folded, at, StringComparison.Ordinal)) >= 0; at += folded.Length)
        {
            int start = _positions[at];
            yield return (start, _positions[at + folded.Length - 1] + 1 - start);
        }
    }
}
