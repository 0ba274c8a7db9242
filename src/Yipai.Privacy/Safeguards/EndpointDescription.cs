namespace Yipai.Privacy.Safeguards;

/// <summary>What a host says of an address that it sends to, telemetry and crash reports included.</summary>
/// <param name="Name">Its name, such as <c>crash-reports</c>.</param>
/// <param name="Address">The base address.</param>
/// <param name="Region">Where it lies.</param>
public sealed record EndpointDescription(string Name, Uri Address, StoreRegion Region)
{
    /// <summary>What is sent there, beside what every connection tells.</summary>
    public DataItemSet Items { get; init; }

    /// <summary>The name alone: an address may hold a user or a query.</summary>
    public override string ToString() => Name;
}
