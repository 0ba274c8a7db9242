namespace Yipai.Privacy.Detection;

/// <summary>Reads dates that words such as 出生 mark as somebody's birth.</summary>
internal static class BirthDateReader
{
    private const int LatestYear = 2100;

    private static readonly string[] Endings = ["出生", "生于", "生人", "生，", "生,", "生。", "日生"];

    /// <summary>Adds the date that begins with a run of digits.</summary>
    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (token.Length is not (2 or 4 or 8))
        {
            return;
        }

        int end = token.Length == 8 ? Compact(ref token) : Written(ref token);
        if (end > 0 && !NumberReader.IsWordCharacter(token.CharacterAt(end))
            && (token.Has(CueKinds.Birth) || IsFollowed(token.Text[end..])))
        {
            found.Add(new TextFinding(
                FindingKinds.BirthDate, token.Start, end - token.Start, FindingRules.Birth, 0.9, FindingValidation.Passed));
        }
    }

    private static bool IsFollowed(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" （(");
        foreach (string ending in Endings)
        {
            if (rest.StartsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int Compact(ref TextToken token)
    {
        ReadOnlySpan<char> value = token.Value;
        bool valid = value is ['1', '9', ..] or ['2', '0', ..]
            && CheckDigits.IsDate(CheckDigits.Number(value[..4]), CheckDigits.Number(value[4..6]), CheckDigits.Number(value[6..]));
        return valid ? token.End : 0;
    }

    /// <summary>Returns the index after a written date, or 0: 1990年5月3日, 1990-5-3, 1990.05.03, 1990/5/3, 1990年5月, 90年5月3日.</summary>
    private static int Written(ref TextToken token)
    {
        char joint = token.After;
        if (joint is not ('年' or '-' or '/' or '.'))
        {
            return 0;
        }

        int year = CheckDigits.Number(token.Value) + (token.Length == 2 && joint == '年' ? 1900 : 0);
        if (year is < 1900 or > LatestYear)
        {
            return 0;
        }

        int at = token.End + 1;
        int month = Small(ref token, ref at);
        bool chinese = joint == '年';
        if (month == 0 || token.CharacterAt(at) != (chinese ? '月' : joint))
        {
            bool isMonth = !chinese && token.Length == 4 && month is >= 1 and <= 12 && token.Has(CueKinds.Birth);
            return isMonth && !char.IsAsciiDigit(token.CharacterAt(at)) ? at : 0;
        }

        int monthEnd = ++at;
        int day = Small(ref token, ref at);
        if (day == 0)
        {
            return chinese && CheckDigits.IsDate(year, month, 1) ? monthEnd : 0;
        }

        at += token.CharacterAt(at) is '日' or '号' ? 1 : 0;
        return CheckDigits.IsDate(year, month, day) ? at : 0;
    }

    private static int Small(ref TextToken token, ref int at)
    {
        int number = 0;
        for (int digits = 0; digits < 2 && char.IsAsciiDigit(token.CharacterAt(at)); digits++)
        {
            number = (number * 10) + token.CharacterAt(at++) - '0';
        }

        return number;
    }
}
