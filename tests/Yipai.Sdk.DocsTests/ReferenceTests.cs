using System.Globalization;
using System.Text.RegularExpressions;
using Yipai.Privacy;

namespace Yipai.Sdk.DocsTests;

public sealed partial class ReferenceTests
{
    private static readonly HashSet<string> Clauses = [.. YipaiPolicy.V2021_01_20.Clauses.Select(clause => clause.Id.Value)];

    public static TheoryData<string> Pages => [.. Repository.Pages()];

    [Fact]
    public void ErrorCodes_OfTheSources_AreThoseOfTheErrorPage()
    {
        SortedSet<string> thrown =
        [
            .. from file in Repository.Files("src", "*.cs")
               from match in ThrownCode().Matches(Repository.Read(file))
               select match.Groups[1].Value,
        ];
        SortedSet<string> explained =
        [
            .. from row in Repository.TableRows(Repository.Read("docs/errors.md"))
               let cell = row[0].Trim('`')
               where cell.StartsWith("YP0", StringComparison.Ordinal)
               select cell,
        ];

        Assert.NotEmpty(thrown);
        Assert.Equal(thrown, explained);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ClauseIds_OfAPage_AreInTheManifest(string page) => Assert.All(
        ClauseNumber().Matches(Repository.Read(page)).Select(match => match.Value),
        id => Assert.True(
            Clauses.Contains(id) || Clauses.Any(known => known.StartsWith($"{id}/", StringComparison.Ordinal)),
            $"{page} names {id}, which the policy does not have."));

    [Theory]
    [MemberData(nameof(Pages))]
    public void StrictRules_OfAPage_AreInRange(string page) => Assert.All(
        StrictRule().Matches(Repository.Read(page)).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)),
        number => Assert.InRange(number, 1, Privacy.Clauses.StrictRuleId.Count));

    [GeneratedRegex(@"""(YP0[0-9]{3})""")]
    private static partial Regex ThrownCode();

    [GeneratedRegex(@"(?<![\w.])P[0-9](?:\.[0-9]+)*(?:-[0-9]+)?(?:\([0-9]+\))?(?:/[0-9]+)?(?![\w])")]
    private static partial Regex ClauseNumber();

    [GeneratedRegex(@"\bS([0-9]{1,2})\b")]
    private static partial Regex StrictRule();
}
