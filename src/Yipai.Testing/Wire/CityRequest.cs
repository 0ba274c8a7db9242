
namespace Yipai.Testing.Wire;

/// <summary>Represents a request as it left the client.</summary>
/// <param name="Method">The method, such as <c>PUT</c>.</param>
/// <param name="Path">The path without the query, such as <c>/v1/photos/{digest}</c>.</param>
/// <param name="Body">The body, which is empty if the request has none.</param>
public sealed record CityRequest(string Method, string Path, ReadOnlyMemory<byte> Body)
{
    /// <summary>Gets the query with its question mark, or an empty text.</summary>
    public string Query { get; init; } = "";

    /// <summary>Gets all headers of the request, one a line.</summary>
    public string Headers { get; init; } = "";

    /// <summary>Gets the bearer token, or null if the request carries none.</summary>
    public string? Token { get; init; }

    /// <summary>Gets the segments of the path behind the version, such as <c>photos</c> and the digest.</summary>
    public IReadOnlyList<string> Segments =>
        [.. Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(segment => segment != "v1").Skip(1)];

    /// <summary>Returns the value of a header, or null if the request does not have it.</summary>
    public string? FindHeader(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Headers.Split('\n').Select(line => line.Split(": ", 2))
            .Where(pair => pair.Length == 2 && string.Equals(pair[0], name, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair[1].Trim()).FirstOrDefault();
    }

    /// <summary>Reads a request of an HTTP client.</summary>
    public static async Task<CityRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Uri address = request.RequestUri ?? throw new ArgumentException("The request has no address.", nameof(request));
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new CityRequest(request.Method.Method, address.AbsolutePath, body)
        {
            Query = address.Query,
            Headers = request.Headers.ToString(),
            Token = request.Headers.Authorization is { Scheme: "Bearer" } bearer ? bearer.Parameter : null,
        };
    }

    /// <summary>Returns the method and the first segment of the path, but never an id, a token or the body.</summary>
    public override string ToString() => Segments is [var first, ..] ? $"{Method} {first}" : Method;
}
