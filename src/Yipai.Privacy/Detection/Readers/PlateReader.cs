namespace Yipai.Privacy.Detection;

/// <summary>Reads vehicle plates from the run that follows or holds the city's letter.</summary>
internal static class PlateReader
{
    private const int MostLength = 8;
    private const string Points = "·•.- ";

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        char before = token.Before;
        if (token.Length <= MostLength && VehiclePlateValidator.Provinces.Contains(before, StringComparison.Ordinal)
            && char.IsAsciiLetter(token.Value[0]))
        {
            ReadFrom(ref token, token.Start - 1, found);
        }
        else if (token.Length is 2 or 4 && token.Value.StartsWith("WJ", StringComparison.OrdinalIgnoreCase))
        {
            ReadFrom(ref token, token.Start, found);
        }
        else if (token.Length == 7 && VehiclePlateValidator.IsForces(token.Value) && !IsStandard(ref token)
            && token.IsNear(CueKinds.Plate))
        {
            Add(token.Start, token.End, FindingRules.SpecialPlate, found);
        }
    }

    /// <summary>Adds an embassy's plate, such as 使123456.</summary>
    public static void ReadEmbassy(ref TextToken token, List<TextFinding> found)
    {
        if (token.Before == '使' && token.Length == 6)
        {
            ReadFrom(ref token, token.Start - 1, found);
        }
    }

    /// <summary>Indicates whether the run is the number of a standard: GB50067-2014, 规范GB50067.</summary>
    private static bool IsStandard(ref TextToken token)
    {
        ReadOnlySpan<char> after = token.Text[token.End..Math.Min(token.Text.Length, token.End + 5)];
        ReadOnlySpan<char> before = token.Text[Math.Max(0, token.Start - 6)..token.Start];
        return after is ['-' or '—' or '－', '1' or '2', '9' or '0', ..] || before.Contains("规范", StringComparison.Ordinal)
            || before.Contains("标准", StringComparison.Ordinal) || before.Contains("规程", StringComparison.Ordinal);
    }

    private static void ReadFrom(ref TextToken token, int start, List<TextFinding> found)
    {
        Span<char> plate = stackalloc char[MostLength];
        Span<int> ends = stackalloc int[MostLength];
        int count = 0;
        for (int at = start; at < token.Text.Length && count < MostLength; at++)
        {
            char character = char.ToUpperInvariant(token.Text[at]);
            if (count == 2 && Points.Contains(character, StringComparison.Ordinal))
            {
                continue;
            }

            bool ending = count >= 6 && VehiclePlateValidator.Endings.Contains(character, StringComparison.Ordinal);
            bool opening = count is 0 or 2 && VehiclePlateValidator.Provinces.Contains(character, StringComparison.Ordinal);
            if (!char.IsAsciiLetterOrDigit(character) && !ending && !opening && !(count == 0 && character == '使'))
            {
                break;
            }

            plate[count] = character;
            ends[count++] = at + 1;
        }

        for (int length = MostLength; length >= 7; length--)
        {
            bool special = length <= count
                && (VehiclePlateValidator.IsEmbassy(plate[..length]) || VehiclePlateValidator.IsForces(plate[..length]));
            if (length > count || (length < count && NumberReader.IsWordCharacter(plate[length]))
                || NumberReader.IsWordCharacter(token.CharacterAt(ends[length - 1])) || !IsPlate(plate[..length], special))
            {
                continue;
            }

            Add(start, ends[length - 1], special ? FindingRules.SpecialPlate : FindingRules.Plate, found);
            return;
        }
    }

    private static bool IsPlate(ReadOnlySpan<char> plate, bool special) =>
        special || VehiclePlateValidator.IsOrdinary(plate) || VehiclePlateValidator.IsEnergy(plate);

    private static void Add(int start, int end, FindingRule rule, List<TextFinding> found) =>
        found.Add(new TextFinding(FindingKinds.VehiclePlate, start, end - start, rule, 0.93, FindingValidation.Passed));
}
