using System.Diagnostics.CodeAnalysis;

namespace Yipai.Client.Outbox;

/// <summary>Where the client takes chance from, so that a test or a simulation can repeat a run.</summary>
/// <remarks>Chance spreads the retries of many devices after an outage. It is no secret, and nothing is sealed with it.</remarks>
public class ChanceSource
{
    /// <summary>Gets the source that uses the random numbers of .NET.</summary>
    public static ChanceSource Random { get; } = new();

    /// <summary>Returns a number from 0 to below 1.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "It spreads retries and protects nothing.")]
    public virtual double NextFraction() => System.Random.Shared.NextDouble();
}
