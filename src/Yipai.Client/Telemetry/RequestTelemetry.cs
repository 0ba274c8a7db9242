using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Yipai.Client.Telemetry;

/// <summary>Begins the measurement of a request if somebody listens.</summary>
internal sealed class RequestTelemetry(Instruments instruments, ILogger log, TimeProvider time)
{
    /// <summary>Begins a measurement, or returns null without any allocation if nobody listens.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="server">The address of the city, of which only host and port are recorded.</param>
    /// <param name="path">The relative path, of which only its template is recorded.</param>
    public RequestMeasurement? Begin(string method, Uri server, string path)
    {
        bool hasListeners = instruments.Source.HasListeners();
        if (!hasListeners && !instruments.RequestDuration.Enabled && !log.IsEnabled(LogLevel.Debug))
        {
            return null;
        }

        string template = RouteTemplate.Of(path);
        Activity? span = hasListeners ? instruments.Source.StartActivity($"{method} {template}", ActivityKind.Client) : null;
        span?.SetTag(TagNames.Method, method)
            .SetTag(TagNames.ServerAddress, server.Host)
            .SetTag(TagNames.ServerPort, server.Port)
            .SetTag(TagNames.UrlTemplate, template);
        return new RequestMeasurement(instruments, log, time, span, method, server, template);
    }
}
