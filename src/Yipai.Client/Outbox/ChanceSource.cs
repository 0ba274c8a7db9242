using System.Diagnostics.CodeAnalysis;

namespace Yipai.Client.Outbox;

/// <summary>Provides the random numbers of the client, so that a test or a simulation can repeat a run.</summary>
/// <remarks>The numbers spread the retries of many devices after an outage. They are not secret, and no encryption uses them.</remarks>
public class ChanceSource
{
    /// <summary>Gets the source that uses the random numbers of .NET.</summary>
    public static ChanceSource Random { get; } = new();

    /// <summary>Returns a random number that is at least 0 and less than 1.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "It spreads retries and protects nothing.")]
    public virtual double NextFraction() => System.Random.Shared.NextDouble();
}
