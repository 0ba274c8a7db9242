namespace Yipai.Samples.CityServer.Demo;

/// <summary>Tells the time at which the city is being seeded.</summary>
internal sealed class DemoClock : TimeProvider
{
    /// <summary>Gets or sets the time.</summary>
    /// <remarks>It starts sixty days before the real time.</remarks>
    public DateTimeOffset Now { get; set; } = System.GetUtcNow().AddDays(-DemoSeed.Days);

    public override DateTimeOffset GetUtcNow() => Now;
}
