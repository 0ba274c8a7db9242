using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.Privacy;
using Yipai.Privacy.Server.ServiceLogs;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Queues a line of the service log for each answered request to a group of this package (P4.1.2-2(2); CSL 23(3)).</summary>
/// <remarks>
/// The line names the template of the route, never a value of the path or the query. A host that keeps no data has no writer and no log.
/// </remarks>
internal sealed class ServiceLogMiddleware(
    RequestDelegate next, IdentifierSource identifiers, TimeProvider time, ServiceLogWriter? writer = null)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context).ConfigureAwait(false);
        if (writer is null || context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route } endpoint
            || endpoint.Metadata.GetMetadata<YipaiGroupMetadata>() is null)
        {
            return;
        }

        var entry = new ServiceLogEntry(
            identifiers.NewIdentifier().ToString("N"),
            context.User.Principal().SubjectId,
            time.GetUtcNow(),
            $"{context.Request.Method} {route}",
            context.Response.StatusCode,
            context.Connection.RemoteIpAddress?.ToString() ?? "");

        // The caller may have gone; the line is written all the same.
        await writer.AddAsync(entry, CancellationToken.None).ConfigureAwait(false);
    }
}
