using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Yipai.AspNetCore.Responses;

/// <summary>Reads a whole body, up to a limit.</summary>
internal static class RequestBodies
{
    private const int BufferLength = 81920;

    /// <summary>Reads the body.</summary>
    /// <remarks>A body above the limit is refused with status 413, whatever limit the web server has.</remarks>
    public static async Task<byte[]> ReadBodyAsync(this HttpRequest request, int limit)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = (long)limit + 1;
        }

        if (request.ContentLength > limit)
        {
            throw TooLarge();
        }

        using var content = new MemoryStream();
        var buffer = new byte[BufferLength];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > limit)
            {
                throw TooLarge();
            }
        }

        return content.ToArray();
    }

    /// <summary>Reads a body as JSON, or returns null if it is not the expected JSON.</summary>
    public static async Task<T?> ReadJsonAsync<T>(this HttpRequest request, JsonTypeInfo<T> type, int limit)
        where T : class
    {
        byte[] body = await request.ReadBodyAsync(limit).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static BadHttpRequestException TooLarge() => new("The body is too large.", StatusCodes.Status413PayloadTooLarge);
}
