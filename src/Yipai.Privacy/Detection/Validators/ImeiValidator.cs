namespace Yipai.Privacy.Detection;

/// <summary>Checks mobile equipment identities (IMEI) of 15 digits.</summary>
/// <remarks>By 3GPP TS 23.003 Annex B, an IMEI holds a type allocation code, a serial number and a Luhn digit.</remarks>
internal static class ImeiValidator
{
    internal const int DigitCount = 15;

    /// <summary>Checks one identity.</summary>
    /// <remarks>Hyphens and spaces between its parts are ignored.</remarks>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[DigitCount];
        int length = ValueText.Compact(value, digits, " -");
        return value.IsEmpty ? ValueFault.Empty
            : length != DigitCount ? ValueFault.Length
            : !CheckDigits.AreDigits(digits) ? ValueFault.Character
            : CheckDigits.IsLuhn(digits) ? ValueFault.None
            : ValueFault.CheckDigit;
    }
}
