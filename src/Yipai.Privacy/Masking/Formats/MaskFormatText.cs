using System.Globalization;

namespace Yipai.Privacy.Masking;

/// <summary>Reads and writes formats as rule files do: a name, and numbers or a text in brackets.</summary>
internal static class MaskFormatText
{
    private static readonly MaskFormat[] Plain =
    [
        MaskFormat.Erase, MaskFormat.Keep, MaskFormat.FreeText, MaskFormat.Stars, MaskFormat.Surname, MaskFormat.CardGroups,
        MaskFormat.Year, MaskFormat.District, MaskFormat.UrlPath, MaskFormat.Relay,
    ];

    public static string Write(MaskFormat format) => format.Kind switch
    {
        MaskKind.KeepEnds when format.StarCount > 0 => $"KeepEnds({format.First},{format.Last},{format.StarCount})",
        MaskKind.KeepEnds => $"KeepEnds({format.First},{format.Last})",
        MaskKind.EmailDomain or MaskKind.Groups => $"{format.Kind}({format.First},{format.StarCount})",
        MaskKind.HideLast or MaskKind.AreaCode => $"{format.Kind}({format.Last})",
        MaskKind.Decimals => $"Decimals({format.First})",
        MaskKind.Fixed => $"Fixed({format.Replacement})",
        _ => format.Kind.ToString(),
    };

    public static MaskFormat Read(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return Array.Find(Plain, format => format.Kind.ToString() == text) ?? throw PrivacyException.BadMaskFormat();
        }

        string inner = text.EndsWith(')') ? text[(open + 1)..^1] : throw PrivacyException.BadMaskFormat();
        return text[..open] == "Fixed" ? MaskFormat.Fixed(inner) : Of(text[..open], Numbers(inner));
    }

    private static MaskFormat Of(string name, int[] numbers) => (name, numbers) switch
    {
        ("KeepEnds", [int first, int last]) => MaskFormat.KeepEnds(first, last),
        ("KeepEnds", [int first, int last, int stars]) => MaskFormat.KeepEnds(first, last, stars),
        ("HideLast", [int count]) => MaskFormat.HideLast(count),
        ("EmailDomain", [int first, int stars]) => MaskFormat.EmailDomain(first, stars),
        ("Groups", [int count, int stars]) => MaskFormat.Groups(count, stars),
        ("AreaCode", [int last]) => MaskFormat.AreaCode(last),
        ("Decimals", [int count]) => MaskFormat.Decimals(count),
        _ => throw PrivacyException.BadMaskFormat(),
    };

    private static int[] Numbers(string text) =>
        [
            .. text.Split(',').Select(number =>
                int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : -1),
        ];
}
