namespace Yipai.Cases.Wire;

/// <summary>Holds what a person of the staff or of a unit may do to a case.</summary>
/// <param name="Id">The case number.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Version">The number of changes, which the next command names.</param>
/// <param name="Actions">The actions of the person's role at this stage, allowed or not.</param>
public sealed record CaseActionsAnswer(string Id, string Stage, int Version, IReadOnlyList<CaseActionEntry> Actions)
{
    /// <summary>Returns the case number and its stage.</summary>
    public override string ToString() => $"case {Id}: {Stage}";
}
