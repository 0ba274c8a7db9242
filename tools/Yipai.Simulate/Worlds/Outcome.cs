namespace Yipai.Simulate.Worlds;

/// <summary>What one seed came to.</summary>
/// <param name="Hash">The hash of its trace.</param>
/// <param name="Journeys">How many reports the client confirmed.</param>
/// <param name="Took">How long after the healing the last report left.</param>
/// <param name="Failures">What went wrong, which must be nothing.</param>
/// <param name="Fired">The events that happened, by name.</param>
internal sealed record Outcome(
    ulong Hash, int Journeys, TimeSpan Took, IReadOnlyList<Failure> Failures, IReadOnlyList<string> Fired);
