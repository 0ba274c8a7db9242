namespace Yipai.Privacy.Detection;

/// <summary>Reads accounts of WeChat, QQ and Alipay that a word announces.</summary>
internal static class AccountReader
{
    private const int LeastName = 6;
    private const int MostName = 20;
    private const int LeastQq = 5;
    private const int MostQq = 11;

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (token.Value is "wxid" && token.After == '_')
        {
            ReadGenerated(ref token, found);
            return;
        }

        if (IsShortened(ref token, out int letter))
        {
            found.Add(new TextFinding(FindingKinds.QqAccount, token.Start + letter, token.Length - letter, FindingRules.Account, 0.7));
            return;
        }

        if (!token.Has(CueKinds.WeChat | CueKinds.Qq | CueKinds.Alipay)
            || IsProcess(ref token)
            || token.After is '元' or '年' or '月' or '日' or '次' or '个' or '万' or '千' or '百' or '人' or '块' or '%' or '多' or '余')
        {
            return;
        }

        int end = token.End;
        while (token.CharacterAt(end) is '_' or '-' || char.IsAsciiLetterOrDigit(token.CharacterAt(end)))
        {
            end++;
        }

        ReadOnlySpan<char> value = token.Text[token.Start..end].TrimEnd("-_");
        bool digits = CheckDigits.AreDigits(value);
        FindingKind? kind = token.Has(CueKinds.Qq) && digits && value.Length is >= 5 and <= 11 && value[0] != '0' ? FindingKinds.QqAccount
            : token.Has(CueKinds.WeChat) && IsName(ref token, value, digits) ? FindingKinds.WeChatAccount
            : token.Has(CueKinds.Alipay) && IsName(ref token, value, digits) ? FindingKinds.AlipayAccount
            : null;
        if (kind is not null && token.CharacterAt(end) != '@')
        {
            found.Add(new TextFinding(kind, token.Start, value.Length, FindingRules.Account, 0.8));
        }
    }

    /// <summary>
    /// Indicates whether a single Q announces a QQ number: <c>Q：887766554</c>, or <c>Q887766554</c> in a sentence about QQ.
    /// </summary>
    /// <remarks>A portal's own user numbers have a letter too, so a letter alone is not enough.</remarks>
    private static bool IsShortened(ref TextToken token, out int letter)
    {
        letter = token.Value[0] is 'Q' or 'q' ? 1 : 0;
        ReadOnlySpan<char> number = token.Value[letter..];
        if (number.Length is < LeastQq or > MostQq || number[0] == '0' || !CheckDigits.AreDigits(number))
        {
            return false;
        }

        return letter == 1
            ? token.Before == '加' || token.IsNear(CueKinds.Qq)
            : token.Before is ':' or '：' && token.Start > 1 && token.Text[token.Start - 2] is 'Q' or 'q'
                && (token.Start == 2 || !char.IsAsciiLetterOrDigit(token.Text[token.Start - 3]));
    }

    /// <summary>Adds an account that WeChat made up itself, which its form reveals: wxid_a1b2c3d4e5f622.</summary>
    private static void ReadGenerated(ref TextToken token, List<TextFinding> found)
    {
        int end = token.End + 1;
        while (char.IsAsciiLetterOrDigit(token.CharacterAt(end)))
        {
            end++;
        }

        if (end - token.End > LeastName)
        {
            found.Add(new TextFinding(FindingKinds.WeChatAccount, token.Start, end - token.Start, FindingRules.Account, 0.9));
        }
    }

    /// <summary>Indicates whether the number is that of a process in a log: <c>QQ[24680]:</c>, <c>QQ(10018) deny</c>.</summary>
    private static bool IsProcess(ref TextToken token) =>
        token.Before == '[' || (token.Before == '(' && token.After == ')' && token.CharacterAt(token.End + 1) == ' '
            && char.IsAsciiLetter(token.CharacterAt(token.End + 2)));

    /// <summary>Indicates whether the value is 6 to 20 characters that begin with a letter, or at most 10 digits.</summary>
    /// <remarks>A name of letters alone needs a sign before it.</remarks>
    private static bool IsName(ref TextToken token, ReadOnlySpan<char> value, bool digits) => value.Length is >= LeastName and <= MostName
        && (digits ? value.Length <= 10 : char.IsAsciiLetter(value[0])
            && (value.ContainsAnyExceptInRange('A', 'z') || value.Contains('_') || token.Before is ':' or '：' or '是' or '为' or '号' or ' '));
}
