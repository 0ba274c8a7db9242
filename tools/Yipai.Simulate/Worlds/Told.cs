using Yipai.Cases;
using Yipai.Simulate.Devices;

namespace Yipai.Simulate.Worlds;

/// <summary>One report of which the client has said that it is saved and will be sent.</summary>
internal sealed record Told(int Journey, ReportId Id, SimDevice Device, int Photos, bool IsVisitor);
