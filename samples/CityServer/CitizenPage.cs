using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace Yipai.Samples.CityServer;

/// <summary>Serves the page of <c>samples/CitizenWeb</c> on the city's own port.</summary>
public static class CitizenPage
{
    /// <summary>Names the setting for the start of both lists of files that a build writes.</summary>
    /// <remarks>Tests run elsewhere and set it.</remarks>
    public const string ListSetting = "City:PageFiles";

    /// <summary>Allows scripts of the origin and WebAssembly only.</summary>
    /// <remarks>Small copies of chosen photos are data of the page.</remarks>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'";

    /// <summary>Finds the files of the page where the build left them.</summary>
    /// <remarks>A published server has them in <c>wwwroot</c>.</remarks>
    public static void Find(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Configuration["staticWebAssets"] = $"{Lists(builder.Configuration)}.staticwebassets.runtime.json";
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
    }

    /// <summary>Serves the files, and the start page for every address of the page itself.</summary>
    /// <remarks>Without the files it does nothing.</remarks>
    public static void Serve(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        string list = $"{Lists(app.Configuration)}.staticwebassets.endpoints.json";
        if (!File.Exists(list))
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/v1"))
            {
                context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            }

            return next(context);
        });
        app.MapStaticAssets(list);
        app.MapFallbackToFile("/", "index.html");
        app.MapFallbackToFile("{*path:nonfile:regex(^(?!v1(/|$)))}", "index.html");
    }

    private static string Lists(IConfiguration configuration) =>
        configuration[ListSetting] ?? Path.Combine(AppContext.BaseDirectory, "CityServer");
}
