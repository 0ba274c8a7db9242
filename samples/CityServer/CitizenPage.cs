using Microsoft.Extensions.FileProviders;

namespace Yipai.Samples.CityServer;

/// <summary>Serves the published page of <c>samples/CitizenWeb</c> on the city's own port.</summary>
public static class CitizenPage
{
    /// <summary>Allows scripts of the origin and WebAssembly only. The page draws small copies of chosen photos from its own data.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'";

    /// <summary>Serves the files, and the start page for every address of the page itself.</summary>
    public static void Serve(WebApplication app, IFileProvider files)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = new StaticFileOptions
        {
            FileProvider = files,
            ServeUnknownFileTypes = true,
            OnPrepareResponse = context => context.Context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy,
        };
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(options);
        app.MapFallbackToFile("{*path:nonfile}", "index.html", options);
    }
}
