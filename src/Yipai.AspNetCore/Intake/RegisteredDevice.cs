using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.AspNetCore.Intake;

/// <summary>Describes a device of the city that showed its key, such as a street camera.</summary>
/// <param name="Id">The id under which the city registered the device.</param>
/// <param name="Mandate">The mandate on record, or null. The city takes nothing from a device without a mandate (PIPL 26).</param>
/// <param name="Switches">What the city set for the device.</param>
public sealed record RegisteredDevice(SubjectId Id, DeviceMandate? Mandate, DeviceSwitches Switches)
{
    /// <summary>Gets the device in the form that the guard takes.</summary>
    public PolicyPrincipal Principal => PolicyPrincipal.Device(Id.Value);

    /// <summary>Gets the owner of the device's photos and reports.</summary>
    /// <remarks>No account has such an id, so nobody can register as a device.</remarks>
    internal SubjectId Owner => new($"device-{Id.Value}");

    /// <summary>Returns the name of the type, never the id.</summary>
    public override string ToString() => nameof(RegisteredDevice);
}
