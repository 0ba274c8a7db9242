using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>The phrases that readers had to decode, each with what to write instead.</summary>
internal static class Tics
{
    public static readonly Tic[] All =
    [
        Of(@"\b(?:is|are|was|were) none\b", "Say what is missing: the value, the row, the rule."),
        Of(@"\b(?:is|are|was|were|be|been|being) told\b(?! apart)", "Say who tells, shows, reports or records what."),
        Of(@"\btells? (?:what|which|whether|how|why|that)\b", "Use returns, lists, says or indicates."),
        Of(@"\bso many\b", "Name the number: `count` bytes, the first `size` entries."),
        Of(@"\bno more than what\b", "Name the limit."),
        Of(@"\bstands?\b(?! (?:for|by|out)\b|-)", "Say where the thing is, or that it holds."),
        Of(@"\b(?:until|so far) here\b", "Say what has not happened yet: nothing so far has touched a file."),
        Of(@"\bwhat (?:was|is|were|are) (?:handed in|to be)\b", "Name the thing: the report, the input, the value."),
        Of(@"\bin one go\b", "Say in one transaction, one pass or one call."),
        Of(@"\bno more\b(?! than)", "Say no longer, or name the limit."),
        Of(@"\bfor who is\b", "Name the person: the signed-in person."),
        Of(@"\bwhose the\b", "Name the owner first."),
        Of(@"\bfrom the (?:named )?place on\b", "Give the line and the column, or the byte."),
        Of(@"\bwhere (?:it|there) is (?:one|none|right)\b", "Say if there is one, or null if not."),
        Of(@"\bputs the parts together\b", "Leave the summary out, or say what the type needs."),
        Of("予以|之所以|进行(?!中)", "用具体的动词。"),
    ];

    /// <summary>Where a phrase may remain, and why; at most ten.</summary>
    public static readonly TicException[] Exceptions =
    [
        new("tests/Yipai.Sdk.DocsTests/WordTests.cs", "It quotes the sentences that the patterns must find."),
        new("tests/Yipai.Sdk.DocsTests/Tics.cs", "It holds the Chinese words that it refuses."),
    ];

    /// <summary>The phrases in a text, each with its line.</summary>
    public static IEnumerable<string> In(string text) =>
        from line in text.Split('\n').Index()
        from tic in All
        where tic.Pattern.IsMatch(line.Item)
        select $"line {line.Index + 1}: \"{tic.Pattern.Match(line.Item).Value}\". {tic.Instead}";

    private static Tic Of(string pattern, string instead) =>
        new(new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)), instead);
}
