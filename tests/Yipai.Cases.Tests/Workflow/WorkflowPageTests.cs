using System.Text;
using Yipai.Cases.Workflow;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Workflow;

/// <summary>The diagram and tables of docs/workflow.md are those of the code.</summary>
public sealed class WorkflowPageTests
{
    private static readonly string Page = Path.Combine(RepositoryRoot.Path, "docs", "workflow.md");

    [Fact]
    public void WorkflowPage_CodeOfTheWorkflow_IsWhatThePageSays()
    {
        string page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        string expected = With(With(With(page, "stages", Stages()), "diagram", Diagram()), "transitions", Transitions());
        string received = $"{Page}.received";
        File.Delete(received);
        if (page != expected)
        {
            File.WriteAllText(received, expected);
            Assert.Fail("docs/workflow.md is stale. Compare it with the .received beside it; rename that to approve.");
        }
    }

    private static string With(string page, string name, string part)
    {
        string start = $"<!-- {name}: generated -->\n";
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = page.IndexOf("<!-- end -->\n", from, StringComparison.Ordinal);
        return page[..from] + part + page[to..];
    }

    private static string Stages()
    {
        var text = new StringBuilder("| stage | term | |\n| --- | --- | --- |\n");
        foreach (CaseStage stage in Enum.GetValues<CaseStage>())
        {
            string end = CaseTransitions.IsFinal(stage) ? "final" : CaseTransitions.IsEnded(stage) ? "rests" : "";
            text.Append($"| `{stage}` | {CaseTerms.Of(stage).Chinese} | {end} |\n");
        }

        return text.ToString();
    }

    private static string Diagram()
    {
        var arrows =
            from row in CaseTransitions.All
            where row.To != row.From && row.Action != CaseAction.ForceClose
            from to in row.To is { } fixedStage ? [fixedStage] : CaseTransitions.All.Where(other => other.To == row.From)
                .Select(other => other.From)
            where to != row.From
            group row.Action by (row.From, To: to) into actions
            let names = string.Join("、", actions.Distinct().Select(action => CaseTerms.Of(action).Chinese))
            select $"    {actions.Key.From} --> {actions.Key.To}: {names}\n";
        return $"```mermaid\nstateDiagram-v2\n    [*] --> Reported\n{string.Concat(arrows)}```\n";
    }

    private static string Transitions()
    {
        var rows =
            from row in CaseTransitions.All
            let to = row.To is null ? "back" : row.To == row.From ? "stays" : $"`{row.To}`"
            group row by (row.Action, To: to, Rules: string.Join(", ", row.Rules.Select(rule => $"`{rule}`"))) into same
            let roles = same.Select(row => row.Role).Distinct().Select(role => CaseTerms.Of(role).Chinese)
            let leaves = same.Select(row => row.From).Distinct().Select(stage => $"`{stage}`")
            select $"| `{same.Key.Action}` {CaseTerms.Of(same.Key.Action).Chinese} | {string.Join(", ", leaves)} | {same.Key.To} "
                + $"| {string.Join("、", roles)} | {same.Key.Rules} |\n";
        return $"| action | from | to | by | rules |\n| --- | --- | --- | --- | --- |\n{string.Concat(rows)}";
    }
}
