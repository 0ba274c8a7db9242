namespace Yipai.Privacy.Detection;

/// <summary>Reads unified social credit codes.</summary>
internal static class CreditCodeReader
{
    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        const int Length = CreditCodeValidator.Length;
        if (token.Length != Length || !CreditCodeValidator.HasDivision(token.Value))
        {
            return;
        }

        Span<char> code = stackalloc char[Length];
        token.Value.ToUpperInvariant(code);
        if (!CreditCodeValidator.HasShape(code))
        {
            return;
        }

        bool named = token.IsNear(CueKinds.CreditCode);
        if (!named && !code.SequenceEqual(token.Value))
        {
            return;
        }

        if (!named && CheckDigits.AreDigits(code) && (token.Has(CueKinds.Serial) || !CreditCodeValidator.HasOrganisation(code)))
        {
            return;
        }

        if (CreditCodeValidator.Validate(code).IsValid)
        {
            found.Add(new TextFinding(
                FindingKinds.CreditCode,
                token.Start,
                Length,
                FindingRules.CreditCodeChecked,
                named ? 0.99 : token.Has(CueKinds.Serial) ? 0.6 : 0.93,
                FindingValidation.Passed));
        }
        else if (named)
        {
            found.Add(new TextFinding(
                FindingKinds.CreditCode, token.Start, Length, FindingRules.CreditCodeContext, 0.7, FindingValidation.Failed));
        }
    }
}
