using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>Words of two characters that the package carries in a table.</summary>
/// <remarks>A line gives a first character and every character that makes a word of it.</remarks>
internal sealed class WordPairs(string table)
{
    private readonly FrozenSet<int> _pairs = DivisionTable.Lines(table)
        .SelectMany(line => line.Values[0], (line, second) => Pair(line.Key[0], second)).ToFrozenSet();

    /// <summary>Whether the text begins with one of the words.</summary>
    public bool Starts(ReadOnlySpan<char> text) => text.Length >= 2 && _pairs.Contains(Pair(text[0], text[1]));

    private static int Pair(char first, char second) => (first << 16) | second;
}
