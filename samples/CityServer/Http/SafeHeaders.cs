namespace Yipai.Samples.CityServer;

/// <summary>
/// Adds headers to every answer, so that no browser guesses a type and no cache stores what belongs to a person (P4.2.2/1).
/// </summary>
internal static class SafeHeaders
{
    private static readonly string[] Public = ["/v1/city", "/v1/policy", "/v1/cases"];

    public static void UseSafeHeaders(this WebApplication app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            if (!IsPublic(context.Request) || context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                context.Response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        await next(context);
    });

    private static bool IsPublic(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && Array.Exists(Public, path => request.Path.StartsWithSegments(path));
}
