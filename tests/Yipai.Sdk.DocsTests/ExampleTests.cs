using System.Text.RegularExpressions;
using System.Xml.Linq;
using Yipai.Sdk.ArchitectureTests;

namespace Yipai.Sdk.DocsTests;

/// <summary>Each headline type shows, in its documentation, the lines that a newcomer would type; they compile.</summary>
public sealed partial class ExampleTests
{
    private const int LongestLine = 120;

    public static TheoryData<string, string> HeadlineTypesByPackage
    {
        get
        {
            var types = new TheoryData<string, string>();
            foreach ((string package, string[] names) in HeadlineTypes.All)
            {
                foreach (string name in names)
                {
                    types.Add(package, name);
                }
            }

            return types;
        }
    }

    [Theory]
    [MemberData(nameof(HeadlineTypesByPackage))]
    public void Example_OfAHeadlineType_ShowsTheTypeAndCompiles(string package, string type)
    {
        string example = ExampleOf(package, type);

        string[] errors = BlockCompiler.Compile(example, Ambient.Usings, Ambient.Of(Ambient.Examples));

        Assert.NotEmpty(example);
        Assert.True(errors.Length == 0, $"{type}: {string.Join('\n', errors)}");
    }

    [Theory]
    [MemberData(nameof(HeadlineTypesByPackage))]
    public void Example_OfAHeadlineType_IsShort(string package, string type)
    {
        string[] lines = ExampleOf(package, type).Split('\n');

        Assert.InRange(lines.Length, 1, 12);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, LongestLine));
    }

    /// <summary>The code of the example in the comment of a type; empty if the comment shows no code.</summary>
    private static string ExampleOf(string package, string type)
    {
        string file = Assert.Single(Repository.Files($"src/{package}", $"{type}.cs"));
        string comment = Comment().Match(Repository.Read(file)).Groups["lines"].Value;
        string xml = string.Join('\n', comment.Split('\n').Select(line => Slashes().Replace(line, "")));
        return XElement.Parse($"<doc>{xml}</doc>").Element("example")?.Element("code")?.Value.Trim('\n') ?? "";
    }

    /// <summary>The comment of the first type in a file, which is at the margin.</summary>
    [GeneratedRegex("^(?<lines>(?:///[^\n]*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("^/// ?")]
    private static partial Regex Slashes();
}
