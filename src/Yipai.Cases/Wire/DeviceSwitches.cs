namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/device/switches</c>: what the city set for the device that asks.</summary>
/// <param name="IsOff">Whether the device takes no picture. Reports that wait already are still sent.</param>
/// <param name="IsMasked">Whether the device may send redacted pictures only.</param>
/// <param name="IntervalSeconds">The shortest time between two pictures in seconds, 0 to 86,400. 0 takes each picture.</param>
public sealed record DeviceSwitches(bool IsOff = false, bool IsMasked = false, int IntervalSeconds = 0);
