using System.Buffers;
using System.Text;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Applies a format to one value.</summary>
internal static class MaskWriter
{
    private static readonly SearchValues<char> DomainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    public static string Write(MaskFormat format, string value) => format.Kind switch
    {
        MaskKind.Keep => value,
        MaskKind.KeepEnds => KeepEnds(value, format.First, format.Last),
        MaskKind.Surname => KeepEnds(value, value.Length > 2 && Surnames.LengthAt(value) == 2 ? 2 : 1, 0),
        MaskKind.EmailDomain => EmailDomain(value),
        MaskKind.Fixed => format.Replacement,
        MaskKind.Erase => "",
        _ => MaskFormat.HiddenText,
    };

    private static string KeepEnds(string value, int first, int last)
    {
        Rune[] characters = [.. value.EnumerateRunes()];
        int hidden = characters.Length - first - last;
        if (hidden < 1 || hidden * 2 < first + last)
        {
            return MaskFormat.HiddenText;
        }

        int start = Units(characters.AsSpan(0, first));
        int end = Units(characters.AsSpan(first + hidden));
        return string.Concat(value.AsSpan(0, start), new string('*', hidden), value.AsSpan(value.Length - end));
    }

    private static int Units(ReadOnlySpan<Rune> characters)
    {
        int units = 0;
        foreach (Rune character in characters)
        {
            units += character.Utf16SequenceLength;
        }

        return units;
    }

    private static string EmailDomain(string value)
    {
        int at = value.IndexOf('@', StringComparison.Ordinal);
        ReadOnlySpan<char> domain = value.AsSpan(at + 1);
        if (at < 1 || !domain.Contains('.') || domain.ContainsAnyExcept(DomainCharacters))
        {
            return MaskFormat.HiddenText;
        }

        ReadOnlySpan<char> first = at > 1 && char.IsAsciiLetterOrDigit(value[0]) ? value.AsSpan(0, 1) : [];
        return string.Concat(first, "***@", domain);
    }
}
