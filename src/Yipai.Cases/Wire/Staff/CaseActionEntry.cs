namespace Yipai.Cases.Wire;

/// <summary>Describes one action of a person's role at the stage of a case.</summary>
/// <param name="Action">The action, such as <c>Dispatch</c>.</param>
/// <param name="Allowed">Whether the person may take the action now.</param>
/// <param name="Rule">The rule that forbids the action now, or null if the action is allowed.</param>
/// <param name="Needs">The rules about what the command must bring, such as <c>ReasonGiven</c>.</param>
public sealed record CaseActionEntry(string Action, bool Allowed, string? Rule, IReadOnlyList<string> Needs);
