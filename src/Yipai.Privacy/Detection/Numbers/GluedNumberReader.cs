namespace Yipai.Privacy.Detection;

/// <summary>Reads mobile and identity numbers to which letters are glued: phone13812345678x, V13812345678, {phone:13812345678L}.</summary>
/// <remarks>
/// Without a word that announces it such a run may as well be somebody's serial number. It then has the confidence of a serial number, so
/// that it is hidden where a leak cannot be undone. An escape before the number (%3D, \t) is not a letter.
/// </remarks>
internal static class GluedNumberReader
{
    private const int MobileDigits = MobileNumberValidator.DigitCount;
    private const int IdentityDigits = IdentityNumberValidator.Length;

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        int first = token.Start + EscapeLength(ref token);
        int digits = CountDigits(token.Text[first..token.End]);
        if (digits < MobileDigits)
        {
            return;
        }

        for (int start = first; start < token.End; start++)
        {
            int end = start;
            while (end < token.End && char.IsAsciiDigit(token.Text[end]))
            {
                end++;
            }

            if (end - start == MobileDigits && digits == MobileDigits)
            {
                ReadMobile(ref token, start, first, found);
            }
            else if (end - start >= IdentityDigits - 1)
            {
                ReadIdentity(ref token, start, end, found);
            }

            start = end;
        }
    }

    /// <summary>Returns how many characters at the start belong to an escape before the token: %3D, %20, \t, \n.</summary>
    private static int EscapeLength(ref TextToken token) =>
        token.Before == '%' && token.Length > 2 && char.IsAsciiHexDigit(token.Value[0]) && char.IsAsciiHexDigit(token.Value[1]) ? 2
        : token.Before == '\\' && (token.Value[0] is 't' or 'n' or 'r') ? 1
        : 0;

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char character in text)
        {
            count += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return count;
    }

    private static void ReadMobile(ref TextToken token, int start, int first, List<TextFinding> found)
    {
        if (!MobileNumberValidator.IsNumber(token.Text.Slice(start, MobileDigits)))
        {
            return;
        }

        CueKinds cue = CueWords.Before(token.Text, start);
        bool escaped = first > token.Start && start == first;
        bool named = (cue & CueKinds.Serial) == 0 && (escaped || (cue & CueKinds.Phone) != 0);
        found.Add(MobileFinding.Of(start, MobileDigits, 0.8, isSerial: !named));
    }

    private static void ReadIdentity(ref TextToken token, int start, int end, List<TextFinding> found)
    {
        int last = end - start == IdentityDigits - 1 && end < token.End && (token.Text[end] is 'X' or 'x') ? end + 1 : end;
        if (last - start != IdentityDigits || char.IsAsciiDigit(token.CharacterAt(last)) || token.Has(CueKinds.Serial))
        {
            return;
        }

        Span<char> number = stackalloc char[IdentityDigits];
        token.Text[start..last].CopyTo(number);
        number[^1] = char.ToUpperInvariant(number[^1]);
        if (IdentityNumberValidator.Check(number) == ValueFault.None)
        {
            found.Add(new TextFinding(
                FindingKinds.IdentityNumber, start, IdentityDigits, FindingRules.IdChecksum, 0.8, FindingValidation.Passed));
        }
    }
}
