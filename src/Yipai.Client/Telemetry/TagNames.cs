namespace Yipai.Client.Telemetry;

/// <summary>Contains the names of every tag that this package writes.</summary>
/// <remarks>A test compares them with docs/telemetry.md.</remarks>
internal static class TagNames
{
    public const string ErrorType = "error.type";
    public const string Method = "http.request.method";
    public const string StatusCode = "http.response.status_code";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string UrlTemplate = "url.template";
    public const string EntryKind = "yipai.outbox.entry.kind";
    public const string EntryState = "yipai.outbox.entry.state";
    public const string Hold = "yipai.outbox.hold";
}
