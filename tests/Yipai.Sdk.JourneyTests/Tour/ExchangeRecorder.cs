using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Yipai.Sdk.JourneyTests.Tour;

/// <summary>Records what the city's endpoints receive and answer, in the order of the answers.</summary>
internal sealed class ExchangeRecorder : IStartupFilter
{
    private readonly Lock _lock = new();
    private readonly List<Exchange> _taken = [];

    public IReadOnlyList<Exchange> Taken
    {
        get
        {
            lock (_lock)
            {
                return [.. _taken];
            }
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(RecordAsync);
        next(app);
    };

    private async Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        Stream answering = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        context.Request.EnableBuffering();
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answering;
        }

        answer.Position = 0;
        await answer.CopyToAsync(answering, context.RequestAborted);
        if (context.GetEndpoint() is RouteEndpoint endpoint)
        {
            await KeepAsync(context, endpoint.RoutePattern.RawText ?? "", answer);
        }
    }

    private async Task KeepAsync(HttpContext context, string route, MemoryStream answer)
    {
        HttpRequest request = context.Request;
        string body = "";
        if (IsJson(request.ContentType))
        {
            request.Body.Position = 0;
            using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
            body = await reader.ReadToEndAsync();
        }

        string? mediaType = context.Response.ContentType?.Split(';')[0];
        var exchange = new Exchange(
            request.Method, route, request.Path + request.QueryString, request.Headers.Authorization.Count > 0, body,
            context.Response.StatusCode, mediaType ?? "", IsJson(mediaType) ? Encoding.UTF8.GetString(answer.ToArray()) : "");
        lock (_lock)
        {
            _taken.Add(exchange);
        }
    }

    private static bool IsJson(string? mediaType) => mediaType?.Contains("json", StringComparison.Ordinal) == true;
}
