namespace Yipai.KnockOut.Hosting;

/// <summary>Asks a test process to run tests.</summary>
/// <param name="Rule">The number of the rule that is off during the run, or -1 if every rule is in place.</param>
/// <param name="Tests">The full names of the tests. Those of one class run together, in the order of the first of each class.</param>
/// <param name="IsOneEnough">Whether the run ends at the first failure.</param>
internal sealed record TestRequest(int Rule, IReadOnlyCollection<string> Tests, bool IsOneEnough);
