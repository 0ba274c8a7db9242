using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Knows the digits in which people write or read out a number: 1, 一, 壹, 幺 and their like.</summary>
internal static class Numerals
{
    private const string Written = "〇零○洞一壹幺二贰两三叁四肆五伍六陆七柒拐八捌九玖勾";
    private const string Digits = "00001112223344556677788999";

    private static readonly SearchValues<char> All = SearchValues.Create(Written);

    /// <summary>Indicates whether the character is a Chinese numeral.</summary>
    public static bool IsWritten(char character) => All.Contains(character);

    /// <summary>Returns the digit that a character means, or NUL if it means no digit.</summary>
    public static char DigitOf(char character) =>
        char.IsAsciiDigit(character) ? character
        : All.Contains(character) ? Digits[Written.IndexOf(character, StringComparison.Ordinal)]
        : '\0';
}
