namespace Yipai.Cases.Workflow;

/// <summary>Holds the outcome of a command: the changes, or a refusal.</summary>
public sealed class CaseOutcome
{
    private readonly CaseChange? _change;

    internal CaseOutcome(CaseRefusal refusal) => Refusal = refusal;

    internal CaseOutcome(CaseChange change) => _change = change;

    /// <summary>Indicates whether the step was refused.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>Gets the reason for the refusal, or null if the step was taken.</summary>
    public CaseRefusal? Refusal { get; }

    /// <summary>Gets the changes to add to the log; the list is empty if the step was refused.</summary>
    public IReadOnlyList<CaseChange> Changes => _change is null ? [] : [_change];

    /// <summary>Returns the change or the broken rule, never texts.</summary>
    public override string ToString() => Refusal is null ? $"{_change}" : $"refused: {Refusal}";
}
