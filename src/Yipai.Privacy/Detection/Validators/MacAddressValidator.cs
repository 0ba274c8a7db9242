namespace Yipai.Privacy.Detection;

/// <summary>Checks hardware addresses (MAC): EUI-48 and EUI-64.</summary>
/// <remarks>
/// By IEEE 802, pairs are joined by one kind of separator (<c>:</c>, <c>-</c>, space), groups of four by a point, or the digits have no
/// separator.
/// </remarks>
internal static class MacAddressValidator
{
    /// <summary>Checks one address.</summary>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return ValueFault.Empty;
        }

        char separator = value.Length > 4 ? value[char.IsAsciiHexDigit(value[2]) ? 4 : 2] : '\0';
        bool joined = char.IsAsciiHexDigit(separator);
        int group = joined ? value.Length : separator == '.' ? 4 : 2;
        int digits = 0;
        for (int index = 0; index < value.Length; index++)
        {
            bool isSeparator = !joined && index % (group + 1) == group;
            if (isSeparator ? value[index] != separator : !char.IsAsciiHexDigit(value[index]))
            {
                return ValueFault.Character;
            }

            digits += isSeparator ? 0 : 1;
        }

        bool known = joined || separator == '.' || separator is ':' or '-' or ' ';
        return !known ? ValueFault.Character
            : digits is 12 or 16 && char.IsAsciiHexDigit(value[^1]) ? ValueFault.None
            : ValueFault.Length;
    }
}
