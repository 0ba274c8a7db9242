using System.Text.RegularExpressions;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ApiTests;

/// <summary>The rows of docs/upgrading.md that lead from the last release to the next: what was, and what replaces it.</summary>
internal sealed partial class UpgradingPage
{
    private readonly List<string> _old = [];

    private UpgradingPage(string section)
    {
        foreach (string[] cells in section.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|')))
        {
            if (cells.Length == 2 && !string.IsNullOrWhiteSpace(cells[1]))
            {
                _old.Add(cells[0]);
            }
        }
    }

    /// <summary>Reads the section of the coming version.</summary>
    public static UpgradingPage Read() => Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "upgrading.md")));

    /// <summary>Reads the section out of a page.</summary>
    public static UpgradingPage Parse(string page) => new(Section().Match(page.ReplaceLineEndings("\n")).Value);

    /// <summary>Indicates whether a row names the type, and the member if it is gone, and says what replaces it.</summary>
    public bool Explains(ApiBreak broken) =>
        _old.Any(cell => Names(cell, broken.Type) && (broken.Member is null || Names(cell, broken.Member)));

    private static bool Names(string cell, string word) =>
        Code().Matches(cell).Any(code => Word().Matches(code.Value).Any(found => found.Value == word));

    [GeneratedRegex(@"^## From 0\.1\.0 to the next version\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
