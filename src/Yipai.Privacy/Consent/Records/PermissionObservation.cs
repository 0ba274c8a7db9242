using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>Records a new state of a device permission at the instant when it was observed (P4.1.2-3/4).</summary>
/// <remarks>A permission belongs to a device, whereas a consent belongs to a person.</remarks>
public sealed record PermissionObservation : LedgerEntry
{
    /// <summary>Gets a random id of the device.</summary>
    public required string DeviceId { get; init; }

    /// <summary>Gets the permission.</summary>
    public required DevicePermission Permission { get; init; }

    /// <summary>Gets the observed state.</summary>
    public required PermissionState State { get; init; }

    /// <summary>Returns the permission, its state and the instant, never the device.</summary>
    public override string ToString() => $"{Permission} {State} {At:u}";
}
