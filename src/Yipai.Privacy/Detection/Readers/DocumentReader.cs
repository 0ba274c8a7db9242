namespace Yipai.Privacy.Detection;

/// <summary>Reads passports, permits, regional cards, cards of the armed forces and driving licences.</summary>
/// <remarks>
/// Many serial numbers have the same forms. So every form except the Hong Kong form with brackets needs a word that names it.
/// </remarks>
internal static class DocumentReader
{
    public static void ReadMixed(ref TextToken token, List<TextFinding> found)
    {
        if (token.Length is < 7 or > 11 || !char.IsAsciiLetter(token.Value[0]))
        {
            return;
        }

        int letters = CheckDigits.FirstDigit(token.Value);
        HongKong(ref token, letters, found);
        Taiwan(ref token, found);
        if (IsPermit(token.Value) && token.IsNear(CueKinds.Permit))
        {
            Add(ref token, FindingKinds.TravelPermit, token.End, FindingRules.Permit, 0.9, found);
        }
        else if (PassportValidator.Validate(token.Value).IsValid && token.IsNear(CueKinds.Passport))
        {
            Add(ref token, FindingKinds.PassportNumber, token.End, FindingRules.Passport, 0.95, found, FindingValidation.Passed);
        }
        else if (letters <= 2 && token.Has(CueKinds.Passport) && CheckDigits.AreDigits(token.Value[letters..]))
        {
            Add(ref token, FindingKinds.PassportNumber, token.End, FindingRules.Passport, 0.6, found, FindingValidation.Failed);
        }
    }

    public static void ReadDigits(ref TextToken token, List<TextFinding> found)
    {
        if (token.Length is < 6 or > 12)
        {
            return;
        }

        if (token.Has(CueKinds.Passport) && PassportValidator.Validate(token.Value).IsValid)
        {
            Add(ref token, FindingKinds.PassportNumber, token.End, FindingRules.Passport, 0.9, found, FindingValidation.Passed);
        }
        else if (token.Has(CueKinds.Permit) && token.Length is 8 or 10)
        {
            Add(ref token, FindingKinds.TravelPermit, token.End, FindingRules.Permit, 0.85, found);
        }
        else if (token.Length == 12 && token.Has(CueKinds.Driver))
        {
            Add(ref token, FindingKinds.DrivingLicence, token.End, FindingRules.Driver, 0.85, found);
        }

        Macau(ref token, found);
        Military(ref token, found);
    }

    private static void HongKong(ref TextToken token, int letters, List<TextFinding> found)
    {
        int end = token.End;
        if (letters is 1 or 2 && token.Length == letters + 6 && token.After is '(' or '（' or '[')
        {
            end += 3;
            bool closed = end <= token.Text.Length && token.Text[end - 1] is ')' or '）' or ']';
            if (closed && RegionalIdentityValidator.ValidateHongKong(token.Text[token.Start..end]).IsValid)
            {
                Add(ref token, FindingKinds.HongKongIdentity, end, FindingRules.HongKongId, 0.95, found, FindingValidation.Passed);
            }
        }
        else if (letters is 1 or 2 && token.Length == letters + 7 && RegionalIdentityValidator.ValidateHongKong(token.Value).IsValid
            && token.IsNear(CueKinds.HongKong))
        {
            Add(ref token, FindingKinds.HongKongIdentity, end, FindingRules.HongKongId, 0.85, found, FindingValidation.Passed);
        }
    }

    private static void Taiwan(ref TextToken token, List<TextFinding> found)
    {
        if (token.Length == 10 && RegionalIdentityValidator.ValidateTaiwan(token.Value).IsValid
            && token.IsNear(CueKinds.Taiwan | CueKinds.Identity | CueKinds.Permit))
        {
            Add(ref token, FindingKinds.TaiwanIdentity, token.End, FindingRules.TaiwanId, 0.9, found, FindingValidation.Passed);
        }
        else if (token.Length == 10 && token.Value[1] is '1' or '2' or '8' or '9' && CheckDigits.AreDigits(token.Value[1..])
            && token.Has(CueKinds.Taiwan))
        {
            Add(ref token, FindingKinds.TaiwanIdentity, token.End, FindingRules.TaiwanId, 0.6, found, FindingValidation.Failed);
        }
    }

    private static void Macau(ref TextToken token, List<TextFinding> found)
    {
        bool bracketed = token.Length == 7 && token.After is '(' or '（' && token.CharacterAt(token.End + 2) is ')' or '）';
        int end = bracketed ? token.End + 3 : token.End;
        if ((bracketed || token.Length == 8) && RegionalIdentityValidator.ValidateMacau(token.Text[token.Start..end]).IsValid
            && (bracketed ? token.IsNear(CueKinds.Macau) : token.Has(CueKinds.Macau)))
        {
            Add(ref token, FindingKinds.MacauIdentity, end, FindingRules.MacauId, 0.85, found);
        }
    }

    /// <summary>Adds a card such as 军字第2001988号, from the character before 字第 to 号.</summary>
    private static void Military(ref TextToken token, List<TextFinding> found)
    {
        int start = token.Start;
        if (token.Text[..start].EndsWith("字第"))
        {
            start -= 2;
            start -= start > 0 && token.Text[start - 1] is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
        }

        if (token.Length is >= 6 and <= 10
            && (token.Has(CueKinds.Military) || (start < token.Start && (CueWords.Before(token.Text, start) & CueKinds.Military) != 0)))
        {
            int end = start < token.Start && token.After == '号' ? token.End + 1 : token.End;
            found.Add(new TextFinding(FindingKinds.MilitaryIdentity, start, end - start, FindingRules.Military, 0.9));
        }
    }

    /// <summary>Indicates whether the value is H or M with 8 or 10 digits (回乡证), or C or W (往来港澳) or T or L (往来台湾) with 8 digits.</summary>
    private static bool IsPermit(ReadOnlySpan<char> value)
    {
        int digits = value.Length - 1;
        char first = char.ToUpperInvariant(value[0]);
        return CheckDigits.AreDigits(value[1..])
            ? first switch { 'H' or 'M' => digits is 8 or 10, 'C' or 'W' or 'T' or 'L' => digits == 8, _ => false }
            : first == 'C' && char.IsAsciiLetter(value[1]) && value.Length == 9 && CheckDigits.AreDigits(value[2..]);
    }

    private static void Add(
        ref TextToken token,
        FindingKind kind,
        int end,
        FindingRule rule,
        double confidence,
        List<TextFinding> found,
        FindingValidation validation = FindingValidation.NotChecked) =>
        found.Add(new TextFinding(kind, token.Start, end - token.Start, rule, confidence, validation));
}
