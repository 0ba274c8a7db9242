namespace Yipai.Cases.Wire;

/// <summary>Holds one logged operation as the person reads it (P4.1.2-2(2)).</summary>
/// <param name="At">The time.</param>
/// <param name="Operation">The operation, such as <c>PUT /v1/reports/{reportId}</c>.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Address">The IP address from which the request came.</param>
/// <param name="ErasedAfter">The last day on which the server keeps the entry (CSL 23(3)).</param>
/// <param name="Installation">The event of the installation, or null.</param>
/// <param name="ApplicationNumber">The number of the installation, or null.</param>
/// <param name="Device">The items of the device by their ids.</param>
public sealed record ServiceLogLine(
    DateTimeOffset At, string Operation, int Status, string Address, DateOnly ErasedAfter, string? Installation,
    string? ApplicationNumber, IReadOnlyDictionary<string, string> Device)
{
    /// <summary>Returns time, operation and status, never address or device.</summary>
    public override string ToString() => $"{At:u} {Operation} {Status}";
}
