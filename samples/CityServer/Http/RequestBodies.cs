namespace Yipai.Samples.CityServer;

/// <summary>Reads a whole body, up to a limit.</summary>
internal static class RequestBodies
{
    public static async Task<byte[]> ReadBodyAsync(this HttpRequest request, int limit)
    {
        if (request.ContentLength > limit)
        {
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > limit)
            {
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return content.ToArray();
    }
}
