namespace Yipai.AspNetCore.Intake;

/// <summary>Finds the devices of the city by their keys.</summary>
/// <remarks>A host that keeps devices in a database registers its own register.</remarks>
public interface IDeviceRegister
{
    /// <summary>Finds a device that is not revoked.</summary>
    /// <remarks>The city asks at each request, so that a revoked key ends at once.</remarks>
    /// <param name="key">The key that the caller shows.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The device, or null if the key belongs to none or is revoked.</returns>
    ValueTask<RegisteredDevice?> FindAsync(string key, CancellationToken cancellationToken = default);
}
