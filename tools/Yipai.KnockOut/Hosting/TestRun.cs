namespace Yipai.KnockOut.Hosting;

/// <summary>Represents one test as it ran.</summary>
/// <param name="Name">The full name of the test.</param>
/// <param name="IsFailed">Whether the test failed.</param>
/// <param name="Milliseconds">The time of the processor that the test took, which does not depend on what else runs.</param>
/// <param name="Reached">The numbers of the rules whose places the test reached.</param>
internal sealed record TestRun(string Name, bool IsFailed, int Milliseconds, IReadOnlyList<int> Reached);
