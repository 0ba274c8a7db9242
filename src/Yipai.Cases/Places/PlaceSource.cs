namespace Yipai.Cases.Places;

/// <summary>Specifies where a place comes from.</summary>
/// <remarks>When the person switches location off, only the first three sources end (P4.1.2-3/4).</remarks>
public enum PlaceSource
{
    /// <summary>The source is not given.</summary>
    /// <remarks>The place counts as the device's own position.</remarks>
    Unspecified = 0,

    /// <summary>The device measured its own position, so the place shows where the person is (P4.1.2-3(2)).</summary>
    DevicePositioning,

    /// <summary>The place was read from a photo, so it shows where the person was.</summary>
    PhotoMetadata,

    /// <summary>The person put a pin on a map (P4.1.2-1/1).</summary>
    MapPin,

    /// <summary>The person typed an address.</summary>
    TypedAddress,

    /// <summary>The person read the component's code off its plate.</summary>
    ComponentCode,
}
