using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>Holds values that a host excludes from the findings, compared without width and separators.</summary>
internal sealed class AllowedValues
{
    private const int LongestValue = 256;
    private const string Separators = " \u00A0\u3000-—–－()（）";

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _values;

    public AllowedValues(IReadOnlyCollection<string> values)
    {
        Any = values.Count > 0;
        _values = values.Select(Compact).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Any { get; }

    public bool Contains(ReadOnlySpan<char> value)
    {
        Span<char> compact = stackalloc char[LongestValue];
        int length = ValueText.Compact(value, compact, Separators);
        return length > 0 && _values.Contains(compact[..length]);
    }

    private static string Compact(string value)
    {
        Span<char> compact = stackalloc char[LongestValue];
        int length = ValueText.Compact(value, compact, Separators);
        return length > 0 ? new string(compact[..length]) : value;
    }
}
