using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>That a device permission was found in a new state, recorded when it was found (P4.1.2-3/4).</summary>
/// <remarks>Permissions belong to a device, consents to a person.</remarks>
public sealed record PermissionObservation : LedgerEntry
{
    /// <summary>The device, by a random id.</summary>
    public required string DeviceId { get; init; }

    /// <summary>The permission.</summary>
    public required DevicePermission Permission { get; init; }

    /// <summary>How it was found.</summary>
    public required PermissionState State { get; init; }

    /// <summary>What and when, never on which device.</summary>
    public override string ToString() => $"{Permission} {State} {At:u}";
}
