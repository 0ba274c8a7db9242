using System.Collections.Frozen;
using System.Globalization;

namespace Yipai.Privacy.Detection;

/// <summary>Knows the division codes and names that were valid at any time since 1980 (GB/T 2260 and its earlier editions).</summary>
/// <remarks>An identity number keeps the code of its first registration, so codes that were withdrawn since then still count.</remarks>
internal static class DivisionTable
{
    private const int LongestName = 15;
    private const string Resources = "Yipai.Privacy.Detection.";

    private static readonly ulong[] Codes = ReadCodes();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        ReadNames().ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Indicates whether the six digits were ever a division's code.</summary>
    public static bool IsCode(int code) => code is >= 0 and < 1_000_000 && (Codes[code >> 6] >> (code & 63) & 1) != 0;

    /// <summary>Returns the length of the longest division name with which the text begins, or 0 if it begins with no such name.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        for (int length = Math.Min(LongestName, text.Length); length >= 2; length--)
        {
            if (Names.Contains(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Returns the lines of a table that the package carries, split at the tab.</summary>
    public static IEnumerable<(string Key, string[] Values)> Lines(string table)
    {
        using Stream stream = typeof(DivisionTable).Assembly.GetManifestResourceStream(Resources + table)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            yield return (cells[0], cells[1].Split(','));
        }
    }

    /// <summary>Reads lines such as <c>1101 → 00-19</c>: the first four digits, and ranges of the last two.</summary>
    private static ulong[] ReadCodes()
    {
        var codes = new ulong[1_000_000 / 64];
        foreach ((string prefix, string[] ranges) in Lines("divisions.tsv"))
        {
            int first = int.Parse(prefix, CultureInfo.InvariantCulture) * 100;
            foreach (string range in ranges)
            {
                int last = first + int.Parse(range.AsSpan(range.Length - 2), CultureInfo.InvariantCulture);
                for (int code = first + int.Parse(range.AsSpan(0, 2), CultureInfo.InvariantCulture); code <= last; code++)
                {
                    codes[code >> 6] |= 1UL << (code & 63);
                }
            }
        }

        return codes;
    }

    /// <summary>Returns the names, and those of cities and provinces also without their last character (大连 for 大连市).</summary>
    private static IEnumerable<string> ReadNames()
    {
        foreach ((_, string[] names) in Lines("division-names.tsv"))
        {
            foreach (string name in names)
            {
                yield return name;
                if (name.Length > 2 && name[^1] is '市' or '省')
                {
                    yield return name[..^1];
                }
            }
        }
    }
}
