using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.Privacy.DeviceStorage;
using Yipai.Privacy.Processing;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Holds every cookie of an answer against the register, and removes each cookie that may not be set (P4.5/1, P4.5/3).</summary>
/// <remarks>It removes a cookie that cannot be read, too. A host that keeps no data has no register and sets its own cookies.</remarks>
internal sealed partial class CookieMiddleware(
    RequestDelegate next, TimeProvider time, ILogger<CookieMiddleware> logger, StorageDesk? storage = null)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (storage is not null)
        {
            context.Response.OnStarting(() => CheckAsync(context, storage));
        }

        return next(context);
    }

    private async Task CheckAsync(HttpContext context, StorageDesk register)
    {
        StringValues cookies = context.Response.Headers.SetCookie;
        if (cookies.Count == 0)
        {
            return;
        }

        var kept = new List<string>();
        foreach (string? cookie in cookies)
        {
            if (await MaySetAsync(cookie, context, register).ConfigureAwait(false))
            {
                kept.Add(cookie!);
            }
        }

        context.Response.Headers.SetCookie = new StringValues([.. kept]);
    }

    private async ValueTask<bool> MaySetAsync(string? text, HttpContext context, StorageDesk register)
    {
        if (!SetCookieHeaderValue.TryParse(text, out SetCookieHeaderValue? cookie))
        {
            LogUnreadable(logger);
            return false;
        }

        TimeSpan? life = cookie.MaxAge ?? (cookie.Expires is { } end ? end - time.GetUtcNow() : null);

        // Whoever takes a cookie away again, as at a sign-out, needs no permission.
        if (life <= TimeSpan.Zero)
        {
            return true;
        }

        if (Uri.CheckHostName(context.Request.Host.Host) == UriHostNameType.Unknown)
        {
            LogUnreadable(logger);
            return false;
        }

        StorageDecision decision = await register.DecideCookieAsync(
            cookie.Name.ToString(), life, context.Request.Host.Host, context.User.Principal().SubjectId, context.RequestAborted)
            .ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            LogRemoved(logger, cookie.Name.ToString(), decision.Reason);
        }

        return decision.IsAllowed;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer tried to set the cookie {Name}, which was removed: {Reason}")]
    private static partial void LogRemoved(ILogger logger, string name, DenialReason reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer tried to set a cookie that cannot be read, which was removed")]
    private static partial void LogUnreadable(ILogger logger);
}
