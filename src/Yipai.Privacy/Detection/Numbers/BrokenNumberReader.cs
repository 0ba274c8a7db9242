namespace Yipai.Privacy.Detection;

/// <summary>
/// Reads mobile and identity numbers that a line end, unusual signs, tags or Chinese numerals break: 138、1234、5678, 138一二三四5678.
/// </summary>
/// <remarks>
/// An identity number needs its check digit. A mobile number needs a word that announces it, unless it is written digit by digit or pair by
/// pair with one sign, partly in Chinese numerals, or broken by markup. Nobody writes another number of eleven digits in these ways.
/// </remarks>
internal static class BrokenNumberReader
{
    private const int MobileDigits = MobileNumberValidator.DigitCount;
    private const int MostDigits = IdentityNumberValidator.Length;
    private const int MostGroups = 5;
    private const int MostMarkedGroups = 3;
    private const int LeastLocalDigits = 7;

    /// <summary>Adds the number that begins with a run of digits.</summary>
    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (token.Length < MostDigits && NumberGaps.Begins(token.After))
        {
            Read(ref token, found, leastWritten: 0);
        }
    }

    /// <summary>Adds the number that begins with a Chinese numeral.</summary>
    public static void ReadWritten(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        var token = new TextToken(text, at, at + 1);
        Read(ref token, found, leastWritten: 3);
    }

    private static void Read(ref TextToken token, List<TextFinding> found, int leastWritten)
    {
        Span<char> digits = stackalloc char[MostDigits];
        BrokenNumber number = BrokenNumber.Walk(token.Text, token.Start, digits);
        if (number.Count == MostDigits && number.IsBroken && IdentityNumberValidator.Check(digits) == ValueFault.None
            && !NumberReader.IsWordCharacter(token.CharacterAt(number.End)))
        {
            found.Add(new TextFinding(
                FindingKinds.IdentityNumber, token.Start, number.End - token.Start, FindingRules.IdChecksum, 0.85,
                FindingValidation.Passed));
            return;
        }

        number = BrokenNumber.Walk(token.Text, token.Start, digits[..MobileDigits]);
        if (number.Count == MobileDigits && number.IsBroken && number.Written >= leastWritten
            && MobileNumberValidator.IsNumber(digits[..MobileDigits]) && !GoesOn(ref token, number) && IsMobile(ref token, number))
        {
            found.Add(MobileFinding.Of(token.Start, number.End - token.Start, 0.8, token.Has(CueKinds.Serial)));
        }
    }

    private static bool IsMobile(ref TextToken token, BrokenNumber number)
    {
        if (token.Has(CueKinds.Version))
        {
            return false;
        }

        if (number.CrossesLine)
        {
            return number.Groups <= MostGroups && token.Has(CueKinds.Phone);
        }

        bool alone = !token.IsTiedBefore && !FollowsDigit(ref token);
        return (number.Groups <= MostGroups || number.IsRegular) && (token.IsNear(CueKinds.Phone) || IsBelowHeading(ref token))
            || (alone && (number.IsRegular || (number.Written > 0 && number.Groups <= MostGroups)
                || (number.HasMarkup && number.Groups <= MostMarkedGroups)));
    }

    /// <summary>Indicates whether the number is the first cell below a heading for telephone numbers.</summary>
    private static bool IsBelowHeading(ref TextToken token)
    {
        int end = token.Text[..token.Start].TrimEnd("\"'").Length;
        int heading = token.Text[..end].TrimEnd("\r\n").Length;
        return heading < end && (CueWords.Before(token.Text, heading) & CueKinds.Phone) != 0;
    }

    private static bool FollowsDigit(ref TextToken token) =>
        token.Start > 0 && !token.Text[..token.Start].EndsWith("+86") && (Numerals.DigitOf(token.Before) != '\0'
            || (token.Start > 1 && NumberGaps.Begins(token.Before) && Numerals.DigitOf(token.Text[token.Start - 2]) != '\0'));

    /// <summary>Indicates whether digits, letters or units follow, so that these digits are a part of something longer.</summary>
    private static bool GoesOn(ref TextToken token, BrokenNumber number)
    {
        char next = token.CharacterAt(number.End);
        return Numerals.DigitOf(next) != '\0' || NumberReader.IsWordCharacter(next)
            || "十百千万亿点拾佰仟年月日号元".Contains(next, StringComparison.Ordinal)
            || (next is '-' or '—' && LocalDigits(token.Text[(number.End + 1)..]) >= LeastLocalDigits)
            || (next == number.Sign && next is not ('\n' or '、' or '，') && Numerals.DigitOf(token.CharacterAt(number.End + 1)) != '\0');
    }

    /// <summary>Returns how many digits begin the text, as those of a landline behind its area code: 0411—84801234.</summary>
    private static int LocalDigits(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
}
