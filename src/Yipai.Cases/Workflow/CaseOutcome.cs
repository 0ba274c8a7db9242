namespace Yipai.Cases.Workflow;

/// <summary>What a command comes to: changes, or a refusal.</summary>
public sealed class CaseOutcome
{
    private readonly CaseChange? _change;

    internal CaseOutcome(CaseRefusal refusal) => Refusal = refusal;

    internal CaseOutcome(CaseChange change) => _change = change;

    /// <summary>Whether the step was not taken.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>Why it was not, or null.</summary>
    public CaseRefusal? Refusal { get; }

    /// <summary>What is to be added to the log; empty where refused.</summary>
    public IReadOnlyList<CaseChange> Changes => _change is null ? [] : [_change];

    /// <summary>The change or the broken rule, never words.</summary>
    public override string ToString() => Refusal is null ? $"{_change}" : $"refused: {Refusal}";
}
