namespace Yipai.Privacy.Detection;

/// <summary>Lets each reader look at the runs that can be its own.</summary>
internal static class TokenReaders
{
    private const int LongestToken = 64;
    private const int LeastPrefixDigits = 5;
    private const int LeastNumber = 7;

    /// <summary>Looks at one run of letters and digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">Index after it.</param>
    /// <param name="found">Receives findings.</param>
    /// <param name="numberEnd">Where the last number of several groups ended; groups before it were read with it.</param>
    public static void Read(ReadOnlySpan<char> text, int start, int end, List<TextFinding> found, ref int numberEnd)
    {
        int length = end - start;
        if (length > LongestToken)
        {
            return;
        }

        bool digits = CheckDigits.AreDigits(text[start..end]);
        if (digits && length <= 3 && !(end < text.Length && (IsJoint(text[end]) || DividedMobileReader.IsDivider(text[end]))) && !(start > 0 && text[start - 1] == ':'))
        {
            return;
        }

        var token = new TextToken(text, start, end);
        if (digits)
        {
            ReadDigits(ref token, found, ref numberEnd);
        }
        else
        {
            ReadMixed(ref token, found, ref numberEnd);
        }
    }

    /// <summary>Whether a short number may go on across the character: 138 1234, 8.8.8.8, 90年5月, 38°.</summary>
    private static bool IsJoint(char character) => character is '.' or ':' or '+' or ')' or '）' or '°' or '度' or '年' || NumberReader.IsSeparator(character);

    private static void ReadDigits(ref TextToken token, List<TextFinding> found, ref int numberEnd)
    {
        if (token.Length <= 4)
        {
            NetworkReader.Read(ref token, found);
            CoordinateReader.Read(ref token, found);
        }

        if (token.Length is 3 or 7 && DividedMobileReader.IsDivider(token.After))
        {
            DividedMobileReader.Read(ref token, found);
        }

        BirthDateReader.Read(ref token, found);
        if (token.Length >= 4)
        {
            AccountReader.Read(ref token, found);
            SecretReader.ReadAnnounced(ref token, found);
        }

        if (token.Length is >= 6 and <= 12)
        {
            DocumentReader.ReadDigits(ref token, found);
            PlateReader.ReadEmbassy(ref token, found);
        }

        bool goesOn = token.Length >= LeastNumber || token.After is ')' or '）' || NumberReader.IsSeparator(token.After);
        if (goesOn && token.Start >= numberEnd)
        {
            Span<char> digits = stackalloc char[DigitGroup.MostDigits];
            Span<int> ends = stackalloc int[DigitGroup.MostDigits];
            var group = new DigitGroup(token.Text, token.Start, digits, ends);
            numberEnd = Math.Max(numberEnd, ReadGroup(ref token, group, found));
        }
    }

    /// <summary>Reads a number that may stand in several groups; returns where it ends, or 0 for none.</summary>
    private static int ReadGroup(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        if (group.Count < LeastNumber)
        {
            return 0;
        }

        int end = PhoneReader.Read(ref token, group, found);
        if (group.Count >= BankCardValidator.LeastDigits)
        {
            end = Math.Max(end, IdentityReader.Read(ref token, group, found));
            end = Math.Max(end, CardReader.Read(ref token, group, found));
            end = Math.Max(end, ImeiReader.Read(ref token, group, found));
        }

        if (token.Length == CreditCodeValidator.Length)
        {
            CreditCodeReader.Read(ref token, found);
        }

        return end;
    }

    private static void ReadMixed(ref TextToken token, List<TextFinding> found, ref int numberEnd)
    {
        UrlReader.Read(ref token, found);
        NetworkReader.Read(ref token, found);
        SecretReader.Read(ref token, found);
        AccountReader.Read(ref token, found);
        DeviceReader.Read(ref token, found);
        int firstDigit = CheckDigits.FirstDigit(token.Value);
        if (firstDigit < 0)
        {
            PlateReader.Read(ref token, found);
            return;
        }

        PlateReader.Read(ref token, found);
        DocumentReader.ReadMixed(ref token, found);
        CreditCodeReader.Read(ref token, found);
        IdentityReader.ReadEndingWithX(ref token, found);
        HomoglyphReader.Read(ref token, found);
        if (firstDigit > 1 && token.Length - firstDigit >= LeastPrefixDigits && CheckDigits.AreDigits(token.Value[firstDigit..]))
        {
            var number = new TextToken(token.Text, token.Start + firstDigit, token.End);
            if (number.Cue is not (CueKinds.None or CueKinds.Serial))
            {
                ReadDigits(ref number, found, ref numberEnd);
            }
        }
    }
}
