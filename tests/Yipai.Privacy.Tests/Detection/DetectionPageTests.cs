using System.Reflection;
using System.Text;
using Yipai.Privacy.Detection;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>The page of kinds shows each rule with what it finds, from the examples of the tests.</summary>
public sealed class DetectionPageTests
{
    private const string Start = "<!-- every rule, from here: written by the tests -->\n";
    private const string End = "<!-- to here -->";

    private static readonly string Page = Path.Combine(RepositoryRoot.Path, "docs", "detection.md");

    [Fact]
    public void DetectionPage_TableOfRules_ShowsEachRuleWithWhatItFinds()
    {
        string page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        int start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        string table = Write();

        if (page[start..end] != table)
        {
            File.WriteAllText(Path.ChangeExtension(Page, ".received.md"), page[..start] + table + page[end..]);
        }

        Assert.Equal(table, page[start..end]);
    }

    [Fact]
    public void FindingKinds_All_HaveAnExample() => Assert.Empty(
        FindingKinds.All.Except(Texts().SelectMany(text => TextScanner.Default.Scan(text)).Select(finding => finding.Kind)));

    private static string Write()
    {
        var table = new StringBuilder("| kind | type | rule | fires when | found in bold |\n| --- | --- | --- | --- | --- |\n");
        var examples = from text in Texts()
                       from finding in TextScanner.Default.Scan(text)
                       group (text, finding) by (finding.Kind, finding.Rule) into rule
                       orderby FindingKinds.All.ToList().IndexOf(rule.Key.Kind), rule.Key.Rule.Id
                       select rule;
        foreach (var rule in examples)
        {
            IEnumerable<string> shown = rule.Select(example => Bold(example.text, example.finding)).Distinct().Take(3);
            table.Append($"| `{rule.Key.Kind.Id}` | {rule.Key.Kind.TypeName} | `{rule.Key.Rule.Id}` | {rule.Key.Rule.Text.English} ")
                .Append($"| {string.Join("; ", shown)} |\n");
        }

        return table.Append("\nNothing is found in: ").AppendJoin("; ", Others().Select(Cell)).Append(".\n").ToString();
    }

    private static IEnumerable<string> Texts() => Of(
        (typeof(FindingTests), nameof(FindingTests.Scan_RuleHolds_FindsTheValue)),
        (typeof(IdentityNumberTests), nameof(IdentityNumberTests.Scan_IdentityNumber_FindsItByRule)),
        (typeof(MobileNumberTests), nameof(MobileNumberTests.Scan_MobileNumber_FindsAllOfIt)),
        (typeof(PersonNameTests), nameof(PersonNameTests.Scan_IntroducedOrAddressed_FindsTheName)));

    private static IEnumerable<string> Others() => Of((typeof(FindingTests), nameof(FindingTests.Scan_NoRuleHolds_FindsNothing)));

    private static IEnumerable<string> Of(params (Type Type, string Method)[] theories) =>
        from theory in theories
        from data in theory.Type.GetMethod(theory.Method)!.GetCustomAttributes<InlineDataAttribute>()
        select (string)data.GetData(null!).Single()[0];

    private static string Bold(string text, TextFinding finding) =>
        $"{Cell(text[..finding.Start])}**{Cell(text.Substring(finding.Start, finding.Length))}**{Cell(text[finding.End..])}";

    private static string Cell(string text) => text
        .Replace("\u200b", "�", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
