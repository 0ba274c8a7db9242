namespace Yipai.Cases.Catalogues;

/// <summary>Holds the everyday words for classes, by the names that classes have in any edition.</summary>
internal static class EverydayWords
{
    private static readonly Lazy<ILookup<string, string>> Table = new(Read);

    /// <summary>Gets the everyday words by class name.</summary>
    public static ILookup<string, string> ByName => Table.Value;

    /// <summary>Reads lines of tab-separated cells: a word, then the names that it means.</summary>
    private static ILookup<string, string> Read()
    {
        using Stream stream = typeof(EverydayWords).Assembly.GetManifestResourceStream("everyday-words.tsv")!;
        using var reader = new StreamReader(stream);
        var pairs = new List<(string Name, string Word)>();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            pairs.AddRange(cells.Skip(1).Select(name => (name, cells[0])));
        }

        return pairs.ToLookup(pair => pair.Name, pair => pair.Word);
    }
}
