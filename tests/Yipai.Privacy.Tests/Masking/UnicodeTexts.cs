using System.Globalization;
using CsCheck;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>Texts of any Unicode: lone surrogates, marks that combine, joined emoji, right-to-left, NUL, rare characters.</summary>
internal static class UnicodeTexts
{
    private static readonly string[] Odd =
    [
        "\0", "\uD83D", "\uDE00", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "e\u0301\u0301", "\u202Eابج", "\U00020BB7", "\uFEFF",
        "\r\n", "\u0E33", "*", "１", "张", "欧阳",
        "@", ".", "a", "7", "-", "省", "区", "://", "?", "年", "\u1100\u1161\u11A8", "\u0430", "\u200B", new string('\u0301', 30),
    ];

    public static readonly Gen<string> Any = Gen.OneOf(
        Gen.OneOf(Odd).Array[0, 24].Select(string.Concat),
        Gen.Char.Array[0, 40].Select(units => new string(units)),
        Gen.Int[0x20, 0x10FFFF].Where(code => code is < 0xD800 or > 0xDFFF).Array[0, 20]
            .Select(codes => string.Concat(codes.Select(char.ConvertFromUtf32))),
        Gen.Char["0123456789"].Array[0, 30].Select(digits => new string(digits)),
        Gen.Int[100, 5000].Select(length => new string('长', length)));

    public static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;
}
