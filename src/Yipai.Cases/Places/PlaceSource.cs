namespace Yipai.Cases.Places;

/// <summary>Where a place comes from; closing location ends the first three only (P4.1.2-3/4).</summary>
public enum PlaceSource
{
    /// <summary>Not said, and so treated as the device's own position.</summary>
    Unspecified = 0,

    /// <summary>Measured by the device: where the person is (P4.1.2-3(2)).</summary>
    DevicePositioning,

    /// <summary>Read from a photo: where the person was.</summary>
    PhotoMetadata,

    /// <summary>A pin that the person put on a map (P4.1.2-1/1).</summary>
    MapPin,

    /// <summary>An address that the person typed.</summary>
    TypedAddress,

    /// <summary>The code of a component, read off its plate.</summary>
    ComponentCode,
}
