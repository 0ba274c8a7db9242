namespace Yipai.Samples.CityServer;

/// <summary>Names the app of the demonstration parks, which has a policy overlay of its own (P1/6).</summary>
/// <remarks>
/// The overlay asks separately before a report about a park is handled, and it never measures the position of the device. All other
/// topics stay as the platform answers them.
/// </remarks>
public static class ParkProduct
{
    /// <summary>The id of the product.</summary>
    public const string Id = "park";

    /// <summary>Gets the arguments that start a server with this product.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        $"--City:Products:{Id}:Name", "示范公园", $"--City:Products:{Id}:Overlay",
        Path.Combine(AppContext.BaseDirectory, "park-overlay.json"),
    ];
}
