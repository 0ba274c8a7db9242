using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Responses;

/// <summary>Turns errors into problems, and adds the headers that every answer needs.</summary>
internal sealed partial class YipaiMiddleware(RequestDelegate next, ILogger<YipaiMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(AddHeaders, context);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            if (exception is not BadHttpRequestException)
            {
                LogFailure(logger, exception);
            }

            context.Response.Clear();
            await YipaiProblems.Of(exception, context.Request).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    private static Task AddHeaders(object state)
    {
        var context = (HttpContext)state;
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        bool isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        bool isRefused = context.Response.StatusCode >= StatusCodes.Status400BadRequest;
        bool isPublic = context.GetEndpoint()?.Metadata.GetMetadata<AudienceMetadata>() is { Audience: var audience }
            ? audience == Audience.Public
            : context.User.Identity?.IsAuthenticated != true && context.Request.Headers.Authorization.Count == 0;
        if ((!isPublic || !isRead || isRefused) && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
