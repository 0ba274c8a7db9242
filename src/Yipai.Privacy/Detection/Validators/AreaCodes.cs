namespace Yipai.Privacy.Detection;

/// <summary>Knows the trunk area codes of the mainland (长途区号), without their leading 0.</summary>
/// <remarks>Codes that were merged into a neighbour's are kept, because old signs and old texts still show them.</remarks>
internal static class AreaCodes
{
    /// <summary>Lists for each first digit the two digits that may follow.</summary>
    private static readonly string[] Followers =
    [
        "3:10-19 35 49-59 70-79 91-98", "4:10-21 27 29 31-39 51-59 64 67-79 82 83", "5:10-19 23 27 30-39 43 46 50-59 61-66 70-80 91-99",
        "6:31-35 60 62 63 68 91 92", "7:01 10-19 22 24 28 30 31 34-39 43-46 50-60 62 63 66 68-79 90-99",
        "8:07 12 13 16-18 25-27 30-39 51-59 70-79 83 86-88 91-98", "9:01-03 06 08 09 11-19 30-39 41 43 51-55 70-77 79 90-99",
    ];

    private static readonly bool[] Known = Read();

    /// <summary>
    /// Returns the length of the area code with which the digits begin, its 0 included: 3 or 4, or 0 if there is no area code.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> digits) => digits switch
    {
        ['0', '1', '0', ..] => 3,
        ['0', '2', not ('6' or < '0' or > '9'), ..] => 3,
        ['0', >= '3' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..] when Known[CheckDigits.Number(digits[1..4])] => 4,
        _ => 0,
    };

    private static bool[] Read()
    {
        var known = new bool[1000];
        foreach (string line in Followers)
        {
            foreach (string range in line[2..].Split(' '))
            {
                int first = ((line[0] - '0') * 100) + CheckDigits.Number(range.AsSpan(0, 2));
                int last = ((line[0] - '0') * 100) + CheckDigits.Number(range.AsSpan(range.Length - 2));
                known.AsSpan(first, last - first + 1).Fill(true);
            }
        }

        return known;
    }
}
