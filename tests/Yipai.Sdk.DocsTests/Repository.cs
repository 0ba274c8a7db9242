using System.Text;
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
    [
        .. from match in Fence().Matches(markdown)
           where match.Groups["language"].Value == language
           select match.Groups["text"].Value,
    ];

    public static string WithoutBlocks(string markdown) => Fence().Replace(markdown, "");

    /// <summary>A page without the parts that a test or a program writes; the lines keep their numbers.</summary>
    public static string WithoutGenerated(string markdown) =>
        Generation().Replace(markdown, part => new string('\n', part.Value.Count(character => character == '\n')));

    /// <summary>The comments and the text literals of a C# file, with the lines kept.</summary>
    public static string ProseOfCode(string code)
    {
        var prose = new StringBuilder();
        int end = 0;
        foreach (Match match in Literal().Matches(code))
        {
            int lines = code[end..match.Index].Count(character => character == '\n');
            prose.Append('\n', lines).Append(match.Groups["prose"].Value).Append(' ');
            end = match.Index + match.Length;
        }

        return prose.ToString();
    }

    /// <summary>The code, in which each raw text (<c>"""</c>) has lost everything but its line breaks.</summary>
    public static string WithoutRawTexts(string code) =>
        RawText().Replace(code, text => new string('\n', text.Value.Count(character => character == '\n')));

    /// <summary>The cells of every table, row by row.</summary>
    public static List<string[]> TableRows(string markdown) =>
    [
        .. from line in WithoutBlocks(markdown).Split('\n')
           where line.StartsWith('|')
           select line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray(),
    ];

    [GeneratedRegex(
        "^<!-- [^\n]*(?:generated|written by [^\n]*) -->\n.*?^<!-- (?:end|to here) -->$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Generation();

    [GeneratedRegex(""""(?<quotes>"{3,})[\s\S]*?\k<quotes>"*"""")]
    private static partial Regex RawText();

    /// <summary>Character literals come first and are no prose, so that '"' opens no text.</summary>
    [GeneratedRegex(""""'(?:\\[^\n']+|[^'\\\n])'|(?<prose>"""[\s\S]*?"""|\$?@\$?"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|//[^\n]*)"""")]
    private static partial Regex Literal();

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
