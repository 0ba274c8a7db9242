namespace Yipai.Client.Rights;

/// <summary>What cancelling an account did and what stays (P4.3.3; PIPL 47).</summary>
/// <param name="Steps">One line per item and per group of evidence.</param>
public sealed record AccountClosureAnswer(IReadOnlyList<AccountClosureStep> Steps);
