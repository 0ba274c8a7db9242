using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Yipai.Cases.Wire;

namespace Yipai.Benchmarks;

/// <summary>A server in a process of its own that takes every byte of an upload, forgets it, and answers by tus 1.0.0.</summary>
internal static class UploadSink
{
    public const string Argument = "upload-sink";

    /// <summary>Serves until its standard input ends, and prints its port first.</summary>
    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = null).UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.First()).Port.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadToEndAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var buffer = new byte[128 * 1024];
        long received = 0;
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer)) > 0)
        {
            received += read;
        }

        IHeaderDictionary headers = context.Response.Headers;
        headers[TusHeaders.Resumable] = TusHeaders.Version;
        if (HttpMethods.IsPost(context.Request.Method))
        {
            headers.Location = "/v1/uploads/a";
            context.Response.StatusCode = StatusCodes.Status201Created;
            return;
        }

        long offset = UploadSize.TryParse(context.Request.Headers[TusHeaders.Offset], out UploadSize size) ? size.Bytes : 0;
        headers[TusHeaders.Offset] = new UploadSize(offset + received).ToString();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
