namespace Yipai.Cases.Catalogues;

/// <summary>What people say for a class, by the names that classes have in any edition.</summary>
internal static class EverydayWords
{
    private static readonly Lazy<ILookup<string, string>> Table = new(Read);

    /// <summary>The words of a class name.</summary>
    public static ILookup<string, string> ByName => Table.Value;

    /// <summary>Lines of a word and the names that it means, split by tabs.</summary>
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
