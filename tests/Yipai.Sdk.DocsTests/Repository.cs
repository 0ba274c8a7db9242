using System.Text.RegularExpressions;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.DocsTests;

/// <summary>The files of the repository, and what is read out of its pages.</summary>
internal static partial class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "artifacts", "TestResults", ".git"];

    public static string Root => RepositoryRoot.Path;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static IEnumerable<string> Files(string folder, string pattern) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Split('/').Intersect(Generated).Any()
        select path;

    /// <summary>Every page of the documentation.</summary>
    public static IEnumerable<string> Pages() => Files(".", "*.md");

    /// <summary>The fenced blocks of a language, without their fences.</summary>
    public static string[] Blocks(string markdown, string language) =>
        [.. Fence().Matches(markdown).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value)];

    public static string WithoutBlocks(string markdown) => Fence().Replace(markdown, "");

    /// <summary>The cells of every table, row by row.</summary>
    public static List<string[]> TableRows(string markdown) =>
    [
        .. from line in WithoutBlocks(markdown).Split('\n')
           where line.StartsWith('|')
           select line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray(),
    ];

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
