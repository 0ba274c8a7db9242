namespace Yipai.Privacy.Detection;

/// <summary>Reads mobile and landline numbers.</summary>
/// <remarks>
/// Neither has a check digit, so length, prefix, usual grouping and the signs around the number must decide. A mobile number comes first,
/// then a landline number with its area code, then a local number, which needs a word that announces it. Words for orders, parcels and the
/// like rule a number out, unless what follows says that somebody calls: 受理13812345678来电.
/// </remarks>
internal static class PhoneReader
{
    private const int LeastNumber = 7;
    /// <summary>Lists what follows the number of somebody who calls or is called.</summary>
    private static readonly WordTable Callers =
        new("来电 去电 致电 反映 投诉 举报 求助 咨询 打来 拨打 接听 机主 号主 先生 女士 取件 报修 来人 来信 的机主 用户来电 电话".Split(' '));

    private const string Units = "元年月日号次个万千百平米户人吨%";

    /// <summary>Adds the number at the start of a group.</summary>
    /// <remarks>Returns where the number ends, or 0 if there is no telephone number.</remarks>
    public static int Read(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        if (IsFraction(ref token, group) || (!token.Has(CueKinds.Phone) && IsCount(token.Text[group.End..])))
        {
            return 0;
        }

        if (token.Has(CueKinds.Serial))
        {
            return Serial(ref token, group, found);
        }

        int prefix = PrefixLength(ref token, group);
        int start = Opening(ref token, prefix);
        return Mobile(ref token, group, prefix, start, found) is > 0 and var mobile ? mobile
            : Landline(ref token, group, prefix, start, found) is > 0 and var landline ? landline
            : International(ref token, group, found) is > 0 and var international ? international
            : prefix == 0 ? Local(ref token, group, found)
            : 0;
    }

    /// <summary>Indicates whether a unit follows, so that the digits count something: 13998601234 元, 文件大小 15040001234 字节.</summary>
    private static bool IsCount(ReadOnlySpan<char> rest)
    {
        rest = rest.Length > 1 && rest[0] == ' ' ? rest[1..] : rest;
        return rest is ['元', not ('旦' or '月'), ..] or ['元'] or ['次', not ('日' or '年' or '月'), ..] or ['次'] or ['秒', ..] or ['吨', ..]
            or ['字', '节', ..] or ['毫', '秒', ..] or ['立', '方', ..] or ['平', '方', ..] or ['美', '元', ..] or ['千', '瓦', ..];
    }

    /// <summary>Adds a number of a mobile number's form behind a word for a serial number, mostly with little confidence.</summary>
    private static int Serial(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        const int Count = MobileNumberValidator.DigitCount;
        int prefix = PrefixLength(ref token, group);
        int count = prefix + Count;
        if (group.Count < count || !group.EndsAt(count) || !MobileNumberValidator.IsNumber(group.Digits[prefix..count])
            || !IsUsualGrouping(group.BreaksWithin(prefix, Count)) || (prefix == 0 && token.IsTiedBefore))
        {
            return 0;
        }

        int start = Opening(ref token, prefix);
        int end = group.EndOf(count);
        if (Callers.LengthIn(token.Text[end..].TrimStart(' ')) == 0)
        {
            return AddSerial(start, end - start, found);
        }

        found.Add(new TextFinding(
            FindingKinds.MobileNumber, start, end - start, FindingRules.Mobile, 0.75, FindingValidation.Passed));
        return end;
    }

    /// <summary>Adds a number that may be a serial number, or a part of a path or file name, with little confidence.</summary>
    private static int AddSerial(int start, int count, List<TextFinding> found)
    {
        found.Add(MobileFinding.Serial(start, count));
        return start + count;
    }

    private static bool IsFraction(ref TextToken token, scoped DigitGroup group)
    {
        int end = group.End;
        bool after = token.CharacterAt(end) == '.' && char.IsAsciiDigit(token.CharacterAt(end + 1)) && !IsYear(token.Text[(end + 1)..])
            && !IsWhole(token.Text[(end + 1)..]);
        return after || (token.Before == '.' && token.Start > 1 && char.IsAsciiDigit(token.Text[token.Start - 2]));
    }

    /// <summary>Indicates whether the decimals are only zeros, as spreadsheets write a whole number: 13812345678.00.</summary>
    private static bool IsWhole(ReadOnlySpan<char> decimals)
    {
        int zeros = decimals.IndexOfAnyExcept('0') is >= 0 and var end ? end : decimals.Length;
        return zeros > 0 && (zeros == decimals.Length || !NumberReader.IsWordCharacter(decimals[zeros]));
    }

    private static bool IsYear(ReadOnlySpan<char> text) =>
        text.Length > 4 && (text.StartsWith("19") || text.StartsWith("20")) && text[4] is '年' or '.' or '-' or '/';

    /// <summary>Indicates whether a sign ties the number to the text before.</summary>
    /// <remarks>A slash after another number does not: 13812345678/13912345678.</remarks>
    private static bool IsTied(ref TextToken token) => token.IsTiedBefore
        && !(token.Before == '/' && token.Start > LeastNumber
            && CheckDigits.AreDigits(token.Text[(token.Start - 1 - LeastNumber)..(token.Start - 1)]));

    /// <summary>Returns how many digits of +86 or 0086 precede the number.</summary>
    private static int PrefixLength(ref TextToken token, scoped DigitGroup group) =>
        group.Digits.StartsWith("0086") && group.Count >= 14 ? 4
        : group.Digits.StartsWith("86") && (token.Before is '+' or '＋' || group.IsBrokenAt(2) || group.Count >= 13) ? 2
        : 0;

    private static int Opening(ref TextToken token, int prefix)
    {
        int start = prefix > 0 && token.Before is '+' or '＋' ? token.Start - 1 : token.Start;
        bool opened = token.CharacterAt(start - 1) is '(' or '（';
        return opened && token.Text[token.Start..Math.Min(token.Text.Length, token.Start + 8)].ContainsAny(')', '）') ? start - 1 : start;
    }

    private static int Mobile(ref TextToken token, scoped DigitGroup group, int prefix, int start, List<TextFinding> found)
    {
        const int Count = MobileNumberValidator.DigitCount;
        if (prefix == 0 && group.Digits[0] == '0' && token.Length == Count + 1)
        {
            prefix = 1;
        }

        int count = prefix + Count;
        if (group.Count < count || !MobileNumberValidator.IsNumber(group.Digits[prefix..count]) || !group.EndsAt(count))
        {
            return 0;
        }

        bool grouped = IsUsualGrouping(group.BreaksWithin(prefix, Count));
        bool tied = prefix == 0 && IsTied(ref token);
        int end = group.EndOf(count);
        if ((!grouped || tied) && !token.IsNear(CueKinds.Phone))
        {
            return grouped && token.Length == Count ? AddSerial(token.Start, Count, found) : 0;
        }

        found.Add(new TextFinding(
            FindingKinds.MobileNumber,
            start,
            end - start,
            FindingRules.Mobile,
            token.Has(CueKinds.Phone) ? 0.99 : 0.92,
            FindingValidation.Passed));
        return end;
    }

    /// <summary>Adds an announced number of another country or region: +852 9123 4567, 00852-91234567, 台湾手机 0912-345-678.</summary>
    private static int International(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        const int LeastDigits = 8;
        const int MostDigits = 15;
        bool isCalled = token.Before == '+'
            && token.Length <= 3 && token.IsNear(CueKinds.Phone | CueKinds.HongKong | CueKinds.Macau | CueKinds.Taiwan);
        bool isDialled = group.Digits.StartsWith("00") && group.Digits[2] != '0' && group.Count >= LeastDigits + 4
            && token.Has(CueKinds.Phone | CueKinds.HongKong | CueKinds.Macau | CueKinds.Taiwan);
        bool isTaiwanese = group.Digits.StartsWith("09") && group.Count == 10 && token.IsNear(CueKinds.Phone | CueKinds.Taiwan);
        if (!(isCalled || isDialled || isTaiwanese) || group.Count is < LeastDigits or > MostDigits || !group.EndsAt(group.Count))
        {
            return 0;
        }

        int start = isCalled ? token.Start - 1 : token.Start;
        found.Add(new TextFinding(FindingKinds.MobileNumber, start, group.End - start, FindingRules.MobileAbroad, 0.8));
        return group.End;
    }

    /// <summary>Indicates whether the grouping is 3-4-4, 3-8, 7-4, 4-4-3, 4-7, 3-3-5 or 5-6, or the number is in one piece.</summary>
    private static bool IsUsualGrouping(uint breaks) => breaks is 0 or (1u << 3 | 1u << 7) or 1u << 3 or 1u << 7
        or (1u << 4 | 1u << 8) or 1u << 4 or (1u << 3 | 1u << 6) or 1u << 5;

    private static int Landline(ref TextToken token, scoped DigitGroup group, int prefix, int start, List<TextFinding> found)
    {
        ReadOnlySpan<char> digits = group.Digits[prefix..group.Count];
        Span<char> trunk = stackalloc char[4];
        int area = AreaCodes.LengthAt(digits);
        if (area == 0 && prefix > 0 && digits.Length >= 3)
        {
            trunk[0] = '0';
            digits[..3].CopyTo(trunk[1..]);
            area = Math.Max(AreaCodes.LengthAt(trunk) - 1, 0);
        }

        if (area == 0)
        {
            return 0;
        }

        bool separated = group.IsBrokenAt(prefix + area);
        for (int local = 8; local >= 7; local--)
        {
            int count = prefix + area + local;
            if (group.Count < count || !group.EndsAt(count) || !LandlineNumberValidator.IsLocal(digits.Slice(area, local))
                || !IsLocalGrouping(group.BreaksWithin(prefix + area, local), local)
                || (IsDay(digits.Slice(area, local)) && !token.IsNear(CueKinds.Phone))
                || (!separated && local == 7 && area == 3 && !token.IsNear(CueKinds.Phone))
                || (prefix == 0 && IsTied(ref token) && !token.IsNear(CueKinds.Phone)))
            {
                continue;
            }

            int end = WithExtension(ref token, group, count);
            found.Add(new TextFinding(
                FindingKinds.LandlineNumber,
                start,
                end - start,
                FindingRules.Landline,
                token.Has(CueKinds.Phone) ? 0.98 : 0.9,
                FindingValidation.Passed));
            return end;
        }

        return 0;
    }

    /// <summary>Adds a number without area code, such as 电话2213405, if a word announces it or if it follows another such number.</summary>
    private static int Local(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        for (int local = 8; local >= 7; local--)
        {
            if (group.Count < local || !group.EndsAt(local)
                || group.Digits[0] < '2' || (group.Digits[0] == '9' && !token.IsNear(CueKinds.HongKong)) || IsDay(group.Digits[..local])
                || !IsLocalGrouping(group.BreaksWithin(0, local), local) || !IsAnnounced(ref token) || IsTied(ref token))
            {
                continue;
            }

            int end = group.EndOf(local);
            if (Units.Contains(token.CharacterAt(end), StringComparison.Ordinal))
            {
                return 0;
            }

            found.Add(new TextFinding(
                FindingKinds.LandlineNumber, token.Start, end - token.Start, FindingRules.LandlineLocal, 0.8, FindingValidation.Passed));
            return end;
        }

        return 0;
    }

    private static bool IsAnnounced(ref TextToken token)
    {
        if (token.Has(CueKinds.Phone))
        {
            return true;
        }

        int at = token.Start;
        while (at > 0 && token.Start - at < 3 && token.Text[at - 1] is '、' or '/' or '，' or ',' or '或' or '和' or ' ' or '；')
        {
            at--;
        }

        int number = at;
        while (number > 0 && at - number < 16
            && (char.IsAsciiDigit(token.Text[number - 1]) || NumberReader.IsSeparator(token.Text[number - 1])))
        {
            number--;
        }

        return at < token.Start && at - number >= 7 && (CueWords.Before(token.Text, number) & CueKinds.Phone) != 0;
    }

    private static bool IsLocalGrouping(uint breaks, int local) => breaks == 0 || breaks == 1u << 4 || (local == 7 && breaks == 1u << 3);

    private static bool IsDay(ReadOnlySpan<char> digits) => digits.Length == 8 && CheckDigits.IsDate(
        CheckDigits.Number(digits[..4]), CheckDigits.Number(digits[4..6]), CheckDigits.Number(digits[6..]));

    /// <summary>Returns the index after an extension: 0411-84801234-801, 84801234转801.</summary>
    private static int WithExtension(ref TextToken token, scoped DigitGroup group, int count)
    {
        int end = group.EndOf(count);
        int at = token.CharacterAt(end) is '-' or '转' ? end + 1 : end;
        int digits = at;
        while (at > end && digits < token.Text.Length && digits - at < 5 && char.IsAsciiDigit(token.Text[digits]))
        {
            digits++;
        }

        return digits - at is >= 1 and <= 4 && token.CharacterAt(digits) is not ('年' or '-' or '.') ? digits : end;
    }
}
