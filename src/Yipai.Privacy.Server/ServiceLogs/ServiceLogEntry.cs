using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.ServiceLogs;

/// <summary>Records one operation at the city's server (服务日志, P4.1.2-2(2); CSL 23(3)).</summary>
/// <remarks>It holds the template of a path and never its values, so that no id of a case or person is in it.</remarks>
/// <param name="Id">A random id, 32 hexadecimal digits. The same id again changes nothing.</param>
/// <param name="SubjectId">The signed-in person, or null for anybody else.</param>
/// <param name="At">The time of the operation.</param>
/// <param name="Operation">The operation, such as <c>PUT /v1/reports/{reportId}</c>.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Address">The IP address of the caller, or an empty text if the server does not know it.</param>
public sealed record ServiceLogEntry(
    string Id, SubjectId? SubjectId, DateTimeOffset At, string Operation, int Status, string Address)
{
    /// <summary>Gets the event of the installation that the entry records, or unspecified (P4.1.2-2(3)).</summary>
    public ServiceOperation Installation { get; init; }

    /// <summary>Gets the number of the installation, or null for everything but an event of the installation.</summary>
    public string? ApplicationNumber { get; init; }

    /// <summary>Gets the declared items of the device by their ids (P4.1.2-2(1)/1).</summary>
    public IReadOnlyDictionary<string, string> Device { get; init; } = new Dictionary<string, string>();

    /// <summary>Returns time, operation and status, never person, address or device.</summary>
    public override string ToString() => $"{At:u} {Operation} {Status}";
}
