namespace Yipai.TrainNames;

/// <summary>Reads the word lists and frames that are written for the trainer.</summary>
internal static class TextLists
{
    /// <summary>Returns the lines of a file but for notes.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(TextLists).Assembly.GetManifestResourceStream(file)!);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#')];
    }

    /// <summary>Returns all words of a file.</summary>
    public static string[] Words(string file) => [.. Lines(file).SelectMany(Split).Distinct()];

    /// <summary>Returns the lists of a file by their names.</summary>
    public static Dictionary<string, string[]> Named(string file)
    {
        var lists = new Dictionary<string, List<string>>();
        List<string> current = [];
        foreach (string line in Lines(file))
        {
            if (line[0] == '[')
            {
                lists.Add(line.Trim('[', ']'), current = []);
            }
            else
            {
                current.AddRange(Split(line));
            }
        }

        return lists.ToDictionary(list => list.Key, list => list.Value.ToArray());
    }

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
