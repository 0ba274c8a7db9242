using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Policies;

/// <summary>Holds one rule of the linter: where it finds a fault, which source forbids the fault, and how to mend it.</summary>
internal sealed record LintRule(string Id, string Source, string Chinese, string English, Func<LintSubject, IEnumerable<string>> Find)
{
    public IEnumerable<PolicyFinding> Inspect(LintSubject subject) =>
        Find(subject).Select(path => new PolicyFinding(Id, path, Source, new LocalizedText(Chinese, English)));
}
