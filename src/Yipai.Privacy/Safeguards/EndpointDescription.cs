namespace Yipai.Privacy.Safeguards;

/// <summary>Describes an address to which the host sends data, telemetry and crash reports included.</summary>
/// <param name="Name">The endpoint's name, such as <c>crash-reports</c>.</param>
/// <param name="Address">The base address.</param>
/// <param name="Region">The region where the endpoint is.</param>
public sealed record EndpointDescription(string Name, Uri Address, StoreRegion Region)
{
    /// <summary>Gets the items that the host sends, beside the IP address and URL that every connection reveals.</summary>
    public DataItemSet Items { get; init; }

    /// <summary>Returns the name alone, because an address may contain a user name or a query.</summary>
    public override string ToString() => Name;
}
