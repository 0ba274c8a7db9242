using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Finds names in letters behind a word that asks for a name: 姓名：John Smith, 联系人：Сергей Петров, 姓名：김민준.</summary>
/// <remarks>
/// Idea: behind such a word the words of a name follow each other with one blank, hyphen or point. An alphabet with capitals shows a name
/// by them, so a word in lower case ends it, except a particle such as <c>van</c>. Scripts without capitals need the word that asks.
/// Invariant: one word in capitals alone is no name, because VIP and APP are such words too.
/// Source: the forms of names in docs/detection.md.
/// </remarks>
internal static class LetterNames
{
    private const int LongestName = 48;
    private const int LeastCaseless = 2;
    private const int MostCaseless = 4;

    private static readonly WordTable Particles = new("van de der den von del di da du la le bin al el ter y dos".Split(' '));
    private static readonly SearchValues<char> Separators = SearchValues.Create(",|;\t，；");

    /// <summary>Gets the characters with which such a name may begin.</summary>
    public static IEnumerable<char> Starts { get; } =
        Enumerable.Range(0, 0xFF00).Select(code => (char)code).Where(letter => char.IsUpper(letter) || IsCaseless(letter)).ToArray();

    /// <summary>Returns the length of the name at an index, or 0 if there is no name.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && IsLetterOrDigit(text[at - 1]))
        {
            return 0;
        }

        bool isCaseless = IsCaseless(text[at]);
        bool isAsked = text[..at].EndsWith("name is ", StringComparison.OrdinalIgnoreCase)
            || NameContext.LeadAt(text, at) == NameLead.Certain;
        if (!isAsked && (isCaseless || !IsCellStart(text, at)))
        {
            return 0;
        }

        if (isCaseless)
        {
            return CaselessLength(text[at..]);
        }

        int length = CapitalisedLength(text[at..], out int words);
        return isAsked || (words > 1 && IsBesideMobile(text[(at + length)..])) ? length : 0;
    }

    /// <summary>Indicates whether a cell of a table can begin here.</summary>
    private static bool IsCellStart(ReadOnlySpan<char> text, int at) => at > 0 && text[at - 1] is '\n' or ',' or '|' or '\t' or ';';

    /// <summary>Indicates whether the next cell is a mobile number, so that this one names its owner.</summary>
    private static bool IsBesideMobile(ReadOnlySpan<char> rest) =>
        rest.Length > MobileNumberValidator.DigitCount && Separators.Contains(rest[0])
        && MobileNumberValidator.IsNumber(rest.Slice(1, MobileNumberValidator.DigitCount));

    /// <summary>Returns the length of words in a script without capitals, which one blank may join.</summary>
    private static int CaselessLength(ReadOnlySpan<char> text)
    {
        int end = 0;
        int letters = 0;
        for (int words = 0; words < MostCaseless; words++)
        {
            int word = end;
            while (word < text.Length && IsCaseless(text[word]))
            {
                word++;
            }

            letters += word - end;
            end = word;
            if (text[end..] is not ([' ' or '·' or '・' or '\u3000', var next, ..]) || !IsCaseless(next))
            {
                break;
            }

            end++;
        }

        return letters >= LeastCaseless && end <= LongestName ? end : 0;
    }

    /// <summary>Returns the length of words that begin with capitals: Müller Hans, O’Connor, McDonald, Ludwig van Beethoven.</summary>
    private static int CapitalisedLength(ReadOnlySpan<char> text, out int words)
    {
        int end = 0;
        bool hasSmall = false;
        words = 0;
        for (int word; end < LongestName && (word = WordLength(text[end..])) > 0;)
        {
            hasSmall |= IsMixed(text.Slice(end, word));
            words++;
            end += word;
            int link = text[end..] is [' ' or '·' or '-' or '\u00A0', ..] ? 1 : 0;
            link += link > 0 ? ParticleLength(text[(end + link)..]) : 0;
            if (link == 0 || end + link >= text.Length || !char.IsUpper(text[end + link]))
            {
                break;
            }

            end += link;
        }

        return hasSmall || words > 1 ? end : 0;
    }

    /// <summary>Returns the length of a particle and its blank: <c>van </c>.</summary>
    private static int ParticleLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        for (int word; (word = Particles.LengthIn(text[length..])) > 0 && text[(length + word)..] is [' ', ..];)
        {
            length += word + 1;
        }

        return length;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsUpper(text[0]))
        {
            return 0;
        }

        int length = 1;
        while (length < text.Length && length < LongestName
            && (IsLetter(text[length]) || (text[length] is '’' or '\'' && length + 1 < text.Length && IsLetter(text[length + 1]))))
        {
            length++;
        }

        bool isInitial = length == 1 && text is [_, '.', ' ', ..];
        bool goesOn = length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '@' or '.' or '(');
        return isInitial ? 2 : length > 1 && !goesOn ? length : 0;
    }

    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
        {
            if (char.IsLower(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetterOrDigit(char character) => char.IsAsciiDigit(character) || IsLetter(character);

    private static bool IsLetter(char character) => char.IsLetter(character) && !NameWords.IsHan(character);

    /// <summary>Indicates whether the letter belongs to Hebrew, Arabic, Indic, Thai, Korean or Japanese writing.</summary>
    private static bool IsCaseless(char letter) => letter is (>= '\u05D0' and <= '\u0EFF') or (>= '\u3041' and <= '\u30FA') or '\u30FC'
        or (>= '\uAC00' and <= '\uD7A3') && char.IsLetter(letter);
}
