using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Reads passwords, codes and keys that a word announces, and keys of a fixed form.</summary>
internal static class SecretReader
{
    private const int Least = 4;
    private const int LeastNamed = 3;
    private const int LeastKey = 8;
    private const int Most = 256;
    private const string Closers = ".,;:!?)]}";

    private static readonly SearchValues<char> ValueCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+-./:;=?@[]^_{|}~\\,");

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (FixedLength(ref token) is > 0 and var form)
        {
            found.Add(new TextFinding(
                FindingKinds.AccountSecret, token.Start, form, FindingRules.SecretForm, 0.95, FindingValidation.Passed));
            return;
        }

        if (token.Before == '-' && token.Value is "BEGIN")
        {
            KeyBlockReader.Read(ref token, found);
        }

        ReadAnnounced(ref token, found);
    }

    /// <summary>Adds the value that a word announces.</summary>
    public static void ReadAnnounced(ref TextToken token, List<TextFinding> found)
    {
        int start = token.Start;
        while (start > 0 && token.Start - start < 3
            && token.Text[start - 1] is '!' or '#' or '$' or '%' or '^' or '&' or '*' or '~' or '?' or '+' or '|' or '\\'
                or '/' or '.' or ';')
        {
            start--;
        }

        CueKinds cue = start == token.Start ? token.Cue : CueWords.Before(token.Text, start);
        if ((cue & CueKinds.Secret) == 0)
        {
            return;
        }

        FieldName field = CueWords.FieldBefore(token.Text, start);
        int length = HeaderReader.Length(token.Text, start, out int scheme);
        start += scheme;
        ReadOnlySpan<char> rest = token.Text[start..Math.Min(token.Text.Length, start + Most)];
        ReadOnlySpan<char> value = length > 0 ? token.Text.Slice(start, length) : ValueOf(rest, field);
        if (length > 0 || IsSecret(token.Text[..start], value, field))
        {
            found.Add(new TextFinding(FindingKinds.AccountSecret, start, value.Length, FindingRules.Secret, 0.8));
        }
    }

    /// <summary>Returns the value at the start of a text.</summary>
    /// <remarks>In a list of parameters, the value of a field ends at the next field.</remarks>
    private static ReadOnlySpan<char> ValueOf(ReadOnlySpan<char> rest, FieldName field)
    {
        int length = rest.IndexOfAnyExcept(ValueCharacters);
        ReadOnlySpan<char> value = length < 0 ? rest : rest[..length];
        int next = field.Kind == FieldKind.None ? -1 : NextField(value);
        value = next < 0 ? value : value[..next];
        ReadOnlySpan<char> closed = value.TrimEnd(Closers);

        // A password often ends with an exclamation or question mark. To hide a sign of the sentence too costs nothing.
        return closed.Length < value.Length && value[closed.Length] is '!' or '?' && closed.ContainsAnyInRange('0', '9')
            ? value[..(closed.Length + value[closed.Length..].LastIndexOfAny('!', '?') + 1)]
            : closed;
    }

    /// <summary>Returns where the next parameter begins, as in <c>a=1&amp;b=2</c>, or -1 if no parameter follows.</summary>
    private static int NextField(ReadOnlySpan<char> value)
    {
        int sign = value.IndexOfAny('&', ';', ',');
        return sign >= 0 && value[sign..].Contains('=') ? sign : -1;
    }

    private static bool IsSecret(ReadOnlySpan<char> before, ReadOnlySpan<char> value, FieldName field)
    {
        if (value.Length < LeastNamed || value.Contains("://", StringComparison.Ordinal) || value.StartsWith("***") || before.IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<char> lead = before.TrimEnd(" \"'“‘「【(（");
        bool linked = !lead.IsEmpty && lead[^1] is ':' or '：' or '=' or '是' or '为' or '叫';
        ReadOnlySpan<char> word = lead.TrimEnd("：:=是为叫 ");
        bool chinese = !word.IsEmpty && NameWords.IsHan(word[^1]);
        bool mixed = value.ContainsAnyExceptInRange('A', 'z') || value.ContainsAny("[]^_\\");
        return chinese ? value.Length >= Least && (linked || mixed)
            : field.Kind == FieldKind.Secret ? !ProgramText.IsPart(value) && (mixed || before[^1] is '"' or '\'' or '=')
            : linked && mixed && value.Length >= LeastKey && !ProgramText.IsPart(value) && value.ContainsAnyInRange('0', '9');
    }

    /// <summary>Returns the length of a key that its form reveals, or 0 for any other run.</summary>
    private static int FixedLength(ref TextToken token)
    {
        ReadOnlySpan<char> value = token.Value;
        return value switch
        {
            ['A', 'K', 'I', 'A', ..] => value.Length == 20 && !value.ContainsAnyInRange('a', 'z') ? value.Length : 0,
            ['L', 'T', 'A', 'I', ..] => value.Length is >= 16 and <= 30 ? value.Length : 0,
            ['A', 'K', 'I', 'D', ..] => value.Length is >= 32 and <= 40 ? value.Length : 0,
            ['g', 'h', 'p'] or ['s', 'k'] => token.After is '_' or '-' ? Joined(ref token, 32) : 0,
            ['e', 'y', 'J', ..] => value.Length >= 10 && token.Text[token.End..] is ['.', 'e', 'y', 'J', ..] ? Joined(ref token, 40) : 0,
            _ => 0,
        };
    }

    private static int Joined(ref TextToken token, int least)
    {
        int end = token.End;
        while (end - token.Start < TextRecognizer.LongestFinding
            && (char.IsAsciiLetterOrDigit(token.CharacterAt(end)) || token.CharacterAt(end) is '_' or '-' or '.'))
        {
            end++;
        }

        while (token.Text[end - 1] == '.')
        {
            end--;
        }

        return end - token.Start >= least ? end - token.Start : 0;
    }
}
