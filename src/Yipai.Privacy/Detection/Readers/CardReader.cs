namespace Yipai.Privacy.Detection;

/// <summary>Reads bank card numbers.</summary>
/// <remarks>
/// The longest number that ends at a separator or at the end of the digits is tried first, down to the shortest. Without a word that names
/// a card, both the issuer's prefix and the Luhn digit must be valid, because one in ten numbers passes Luhn alone. With such a word and 16
/// digits or more, one of the two is enough, because a mistyped number still points to somebody.
/// </remarks>
internal static class CardReader
{
    private const uint Fours = (1u << 4) | (1u << 8) | (1u << 12) | (1u << 16);
    private const uint FourSixFive = (1u << 4) | (1u << 10);

    /// <summary>Adds the number at the start of a group.</summary>
    /// <remarks>Returns where the number ends, or 0 if there is no card number.</remarks>
    public static int Read(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        if (token.Has(CueKinds.Serial) || token.IsTiedBefore)
        {
            return 0;
        }

        for (int count = BankCardValidator.MostDigits; count >= BankCardValidator.LeastDigits; count--)
        {
            if (count > group.Count || !group.EndsAt(count) || !IsUsualGrouping(group.BreaksWithin(0, count)))
            {
                continue;
            }

            ReadOnlySpan<char> number = group.Digits[..count];
            bool luhn = number[^1] != 'X' && CheckDigits.IsLuhn(number);
            bool prefix = (luhn || token.Has(CueKinds.Card)) && number[^1] != 'X' && BankCardValidator.HasPrefix(number);
            bool named = token.Has(CueKinds.Card) && (luhn || prefix) && count >= 16;
            if (!(prefix && luhn) && !named)
            {
                continue;
            }

            int end = group.EndOf(count);
            found.Add(prefix && luhn
                ? new TextFinding(
                    FindingKinds.BankCardNumber,
                    token.Start,
                    end - token.Start,
                    FindingRules.CardChecked,
                    token.Has(CueKinds.Card) ? 0.99 : 0.85,
                    FindingValidation.Passed)
                : new TextFinding(
                    FindingKinds.BankCardNumber, token.Start, end - token.Start, FindingRules.CardContext, 0.7, FindingValidation.Failed));
            return end;
        }

        return 0;
    }

    private static bool IsUsualGrouping(uint breaks) => (breaks & ~Fours) == 0 || breaks == FourSixFive || breaks == 1u << 6;
}
