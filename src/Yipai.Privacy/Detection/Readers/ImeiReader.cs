namespace Yipai.Privacy.Detection;

/// <summary>Reads mobile equipment identities (IMEI).</summary>
/// <remarks>One without hyphens needs a word that names it.</remarks>
internal static class ImeiReader
{
    private const uint Hyphens = (1u << 2) | (1u << 8) | (1u << 14);

    /// <summary>Adds the identity at the start of a group.</summary>
    /// <remarks>Returns where it ends, or 0 if there is no IMEI.</remarks>
    public static int Read(ref TextToken token, scoped DigitGroup group, List<TextFinding> found)
    {
        const int Count = ImeiValidator.DigitCount;
        if (group.Count < Count || !group.EndsAt(Count))
        {
            return 0;
        }

        bool luhn = !group.Digits[..Count].Contains('X') && CheckDigits.IsLuhn(group.Digits[..Count]);
        bool form = group.BreaksWithin(0, Count) == Hyphens;
        int end = group.EndOf(Count);
        if (luhn && (form || token.IsNear(CueKinds.Imei)))
        {
            found.Add(new TextFinding(
                FindingKinds.Imei, token.Start, end - token.Start, FindingRules.ImeiChecked, 0.97, FindingValidation.Passed));
            return end;
        }

        if (token.Has(CueKinds.Imei) && token.Length == Count)
        {
            found.Add(new TextFinding(FindingKinds.Imei, token.Start, Count, FindingRules.ImeiContext, 0.7, FindingValidation.Failed));
            return end;
        }

        return 0;
    }
}
