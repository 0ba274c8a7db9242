namespace Yipai.Privacy.Detection;

/// <summary>Checks device identities (IMEI) of 15 digits.</summary>
/// <remarks>3GPP TS 23.003 Annex B: type allocation code, serial number, Luhn digit.</remarks>
public static class ImeiValidator
{
    internal const int DigitCount = 15;

    /// <summary>Checks one identity; hyphens and spaces between its parts are passed over.</summary>
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
