namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/installations/{eventId}</c>: what happened to an installation of the app (P4.1.2-2(3)).</summary>
/// <param name="Operation">The operation: <c>Install</c>, <c>Activate</c>, <c>Update</c>, <c>Uninstall</c> or <c>Communicate</c>.</param>
/// <param name="ApplicationNumber">The random number of the installation, 32 hexadecimal digits.</param>
/// <param name="Device">The items of the device by their ids, such as <c>device.os</c>. The city refuses undeclared items.</param>
public sealed record InstallationRequest(string Operation, string ApplicationNumber, IReadOnlyDictionary<string, string> Device)
{
    /// <summary>Returns the operation, never number or device.</summary>
    public override string ToString() => $"installation: {Operation}";
}
