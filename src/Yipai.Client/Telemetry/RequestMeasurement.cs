using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Yipai.Client.Telemetry;

/// <summary>Measures one request and writes its span, its duration and its log line.</summary>
internal sealed class RequestMeasurement(
    Instruments instruments, ILogger log, TimeProvider time, Activity? span, string method, Uri server, string template) : IDisposable
{
    private const int FirstError = 400;

    private readonly long _start = time.GetTimestamp();

    public void Dispose() => span?.Dispose();

    public void End(int status)
    {
        string? error = status >= FirstError ? status.ToString(CultureInfo.InvariantCulture) : null;
        span?.SetTag(TagNames.StatusCode, status);
        log.RequestEnded(method, template, status, Record(status, error));
    }

    public void Fail(Exception exception)
    {
        string error = ErrorTypes.Of(exception);
        log.RequestFailed(method, template, error, Record(null, error));
    }

    private double Record(int? status, string? error)
    {
        double seconds = time.GetElapsedTime(_start).TotalSeconds;
        if (error is not null)
        {
            span?.SetTag(TagNames.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        }

        var tags = new TagList
        {
            { TagNames.Method, method },
            { TagNames.ServerAddress, server.Host },
            { TagNames.ServerPort, server.Port },
            { TagNames.UrlTemplate, template },
        };
        if (status is not null)
        {
            tags.Add(TagNames.StatusCode, status);
        }

        if (error is not null)
        {
            tags.Add(TagNames.ErrorType, error);
        }

        instruments.RequestDuration.Record(seconds, tags);
        return seconds;
    }
}
