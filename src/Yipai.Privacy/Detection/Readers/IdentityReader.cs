namespace Yipai.Privacy.Detection;

/// <summary>Reads resident identity numbers.</summary>
/// <remarks>
/// A mistyped number still identifies its holder. So a number whose check fails is found if the text calls it an identity number.
/// </remarks>
internal static class IdentityReader
{
    /// <summary>Adds the number at the start of a group.</summary>
    /// <remarks>Returns where the number ends, or 0 if there is no identity number.</remarks>
    public static int Read(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        const int Count = IdentityNumberValidator.Length;
        if (group.Count >= Count && group.EndsAt(Count))
        {
            return Add(ref token, group.Digits[..Count], group.EndOf(Count), group.BreaksWithin(0, Count) == 0, found);
        }

        const int Legacy = IdentityNumberValidator.LegacyLength;
        if (token.Length == Legacy && group.EndsAt(Legacy) && !token.Has(CueKinds.Serial) && token.IsNear(CueKinds.Identity)
            && IdentityNumberValidator.Check(group.Digits[..Legacy]) == ValueFault.None)
        {
            found.Add(new TextFinding(
                FindingKinds.IdentityNumber, token.Start, Legacy, FindingRules.IdLegacy, 0.85, FindingValidation.Passed));
            return token.End;
        }

        return 0;
    }

    /// <summary>Adds a number of 17 digits and an X.</summary>
    public static void ReadEndingWithX(ref TextToken token, List<TextFinding> found)
    {
        const int Count = IdentityNumberValidator.Length;
        if (token.Length == Count && token.Value[^1] is 'X' or 'x' && CheckDigits.AreDigits(token.Value[..^1]))
        {
            Span<char> number = stackalloc char[Count];
            token.Value.CopyTo(number);
            number[^1] = 'X';
            Add(ref token, number, token.End, true, found);
        }
    }

    private static int Add(ref TextToken token, scoped ReadOnlySpan<char> number, int end, bool inOnePiece, List<TextFinding> found)
    {
        ValueFault fault = IdentityNumberValidator.Check(number);
        bool named = fault != ValueFault.None && inOnePiece && !token.Has(CueKinds.Serial)
            && (token.Has(CueKinds.Identity) || (fault == ValueFault.CheckDigit && token.IsNear(CueKinds.Identity)));
        if (fault != ValueFault.None && !named)
        {
            return 0;
        }

        found.Add(named
            ? new TextFinding(
                FindingKinds.IdentityNumber, token.Start, end - token.Start, FindingRules.IdContext, 0.7, FindingValidation.Failed)
            : new TextFinding(
                FindingKinds.IdentityNumber,
                token.Start,
                end - token.Start,
                FindingRules.IdChecksum,
                Confidence(ref token),
                FindingValidation.Passed));
        return end;
    }

    private static double Confidence(ref TextToken token) => token.Has(CueKinds.Serial) ? 0.6 : token.Has(CueKinds.Identity) ? 0.99 : 0.95;
}
