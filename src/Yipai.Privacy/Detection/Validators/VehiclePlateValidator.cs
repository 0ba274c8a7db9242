namespace Yipai.Privacy.Detection;

/// <summary>Checks vehicle plates (机动车号牌) of 7 or 8 characters, including those of embassies and of the armed forces.</summary>
/// <remarks>
/// By GA 36-2018, a plate has a province, a letter of the city, and five digits and letters without I and O. New-energy vehicles have eight
/// characters, and the third or the last is one of A to K without I. 学, 警, 挂, 港, 澳, 使, 领, 试 and 超 may end a plate.
/// </remarks>
internal static class VehiclePlateValidator
{
    internal const string Provinces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";
    internal const string Endings = "学警挂港澳使领试超";

    private const string Energies = "ABCDEFGHJK";
    private const int LeastDigits = 3;

    /// <summary>Checks one plate.</summary>
    /// <remarks>A point, space or hyphen may follow the city's letter.</remarks>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        Span<char> plate = stackalloc char[9];
        int length = ValueText.Compact(value, plate, " ·•-.");
        if (length <= 0)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        plate = plate[..length];
        MemoryExtensions.ToUpperInvariant(plate.ToString(), plate);
        return length is not (7 or 8) ? ValueFault.Length
            : IsOrdinary(plate) || IsEnergy(plate) || IsEmbassy(plate) || IsForces(plate) ? ValueFault.None
            : Provinces.Contains(plate[0], StringComparison.Ordinal) ? ValueFault.Shape
            : ValueFault.Prefix;
    }

    /// <summary>Indicates whether the plate is an ordinary one: 京A12345, 京A1234学.</summary>
    internal static bool IsOrdinary(ReadOnlySpan<char> plate) => plate.Length == 7 && HasOrigin(plate) && IsSerial(plate[2..^1], 2)
        && (IsSerial(plate[^1..], 0) || Endings.Contains(plate[^1], StringComparison.Ordinal)) && Digits(plate[2..]) >= LeastDigits;

    /// <summary>Indicates whether the plate is one of a new-energy vehicle: 京AD12345, 京A12345D.</summary>
    internal static bool IsEnergy(ReadOnlySpan<char> plate) => plate.Length == 8 && HasOrigin(plate)
        && ((Energies.Contains(plate[2], StringComparison.Ordinal) && IsSerial(plate[3..4], 0) && CheckDigits.AreDigits(plate[4..]))
            || (Energies.Contains(plate[^1], StringComparison.Ordinal) && CheckDigits.AreDigits(plate[2..^1])));

    /// <summary>Indicates whether the plate is one of an embassy: 使123456.</summary>
    /// <remarks>Those of consulates, such as 沪A1234领, are ordinary ones.</remarks>
    internal static bool IsEmbassy(ReadOnlySpan<char> plate) =>
        plate is ['使', ..] && plate.Length == 7 && CheckDigits.AreDigits(plate[1..]);

    /// <summary>Indicates whether the plate is one of the armed police, WJ京1234X, or of the army, VA12345.</summary>
    internal static bool IsForces(ReadOnlySpan<char> plate) =>
        (plate is ['W', 'J', ..] && plate.Length == 8 && Provinces.Contains(plate[2], StringComparison.Ordinal)
            && CheckDigits.AreDigits(plate[3..^1]) && IsSerial(plate[^1..], 0))
        || (plate.Length == 7 && plate[0] is 'V' or 'K' or 'H' or 'B' or 'S' or 'L' or 'J' or 'N' or 'G' or 'C'
            && char.IsAsciiLetterUpper(plate[1]) && CheckDigits.AreDigits(plate[2..]));

    private static bool HasOrigin(ReadOnlySpan<char> plate) =>
        Provinces.Contains(plate[0], StringComparison.Ordinal) && char.IsAsciiLetterUpper(plate[1]) && plate[1] != 'I';

    private static bool IsSerial(ReadOnlySpan<char> serial, int mostLetters)
    {
        foreach (char character in serial)
        {
            if (!char.IsAsciiDigit(character) && (!char.IsAsciiLetterUpper(character) || character is 'I' or 'O'))
            {
                return false;
            }
        }

        return mostLetters == 0 || serial.Length - Digits(serial) <= mostLetters;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char character in text)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return digits;
    }
}
