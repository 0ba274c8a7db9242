using Yipai.Privacy.Processing;

namespace Yipai.Samples.Story.Steps;

/// <summary>Writes the story line by line and records which checks passed.</summary>
internal sealed class StoryTeller(TextWriter output)
{
    private readonly List<StoryStep> _steps = [];

    public IReadOnlyList<StoryStep> Steps => _steps;

    public void Begin(int number, string title)
    {
        _steps.Add(new StoryStep(number, title, []));
        output.WriteLine();
        output.WriteLine($"{number,2}  {title}");
    }

    public void Say(string text) => Add(new StoryLine(text, [], null));

    public void Check(bool held, string text, params string[] rules) => Add(new StoryLine(text, rules, held));

    public void Allowed(string what, PolicyDecision decision) => Decided(decision.IsAllowed, what, decision);

    public void Denied(string what, PolicyDecision decision, string byRule) =>
        Decided(!decision.IsAllowed && decision.Citations.Any(rule => rule.Text == byRule), what, decision);

    private void Decided(bool held, string what, PolicyDecision decision) => Check(
        held, $"{what}: {(decision.IsAllowed ? "allowed" : $"denied, {decision.Reason}")}",
        [.. decision.Citations.Select(rule => rule.Text)]);

    private void Add(StoryLine line)
    {
        _steps[^1].Lines.Add(line);
        string mark = line.Held switch { true => "✓", false => "✗", null => " " };
        string rules = line.Rules.Count == 0 ? "" : $"   [{string.Join(", ", line.Rules)}]";
        output.WriteLine($"    {mark} {line.Text.Replace("\n", "\n      ", StringComparison.Ordinal)}{rules}");
    }
}
