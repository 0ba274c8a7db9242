using System.Globalization;
using System.Text;
using Yipai.Privacy.Clauses;

namespace Yipai.AspNetCore.Intake;

/// <summary>Accepts only account names that nobody can mistake for another name.</summary>
/// <remarks>
/// A name is compared in its compatibility form (NFKC), so full-width letters are the same as plain ones. Letters of other alphabets that
/// look like Latin ones, invisible characters, and marks of direction are refused, because a reader cannot tell them apart.
/// </remarks>
internal static class AccountNames
{
    private const int Shortest = 2;
    private const int Longest = 32;

    /// <summary>The words with which a person could pretend to be the city.</summary>
    private static readonly string[] Reserved =
        ["admin", "root", "system", "support", "official", "yipai", "管理员", "客服", "官方", "系统", "益拍", "城管", "市政府"];

    /// <summary>Returns the form in which a name is stored and looked up.</summary>
    /// <remarks>Full-width letters are folded here as well, because a host without ICU normalizes nothing but ASCII.</remarks>
    public static string Normalize(string name) =>
        IsWellFormed(name) ? string.Concat(name.Normalize(NormalizationForm.FormKC).Select(Narrow)) : name;

    private static char Narrow(char letter) => letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;

    /// <summary>Returns what is wrong with a normalized name, or null if it is acceptable.</summary>
    public static LocalizedText? FindFault(string name) =>
        name.Length is < Shortest or > Longest
            ? new LocalizedText("账号名称须为 2 至 32 个字符。", "An account name has 2 to 32 characters.")
        : !name.EnumerateRunes().All(IsPlain)
            ? new LocalizedText(
                "账号名称只能使用汉字、英文字母、数字、连字符和下划线。",
                "An account name may contain only Chinese characters, Latin letters, digits, hyphens and underscores.")
        : Array.Exists(Reserved, word => Claims(name, word))
            ? new LocalizedText("该账号名称为平台保留，请换一个。", "This account name is reserved. Choose another.")
        : null;

    private static bool IsWellFormed(string name) => !name.EnumerateRunes().Contains(Rune.ReplacementChar);

    /// <summary>
    /// Indicates whether a name uses a reserved word: a Chinese word anywhere, a Latin word only alone, so "grassroots" is free.
    /// </summary>
    private static bool Claims(string name, string word) => char.IsAscii(word[0])
        ? name.Trim("0123456789-_".ToCharArray()).Equals(word, StringComparison.OrdinalIgnoreCase)
        : name.Contains(word, StringComparison.Ordinal);

    private static bool IsPlain(Rune rune) =>
        (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_'))
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter
        && rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x323AF));
}
