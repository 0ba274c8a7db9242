using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Wire;

namespace Yipai.Testing.Wire;

/// <summary>Represents an answer of a city.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, which may be empty.</param>
public sealed record CityResponse(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Gets the media type of the body.</summary>
    /// <remarks>The default is JSON.</remarks>
    public string MediaType { get; init; } = "application/json";

    /// <summary>Gets the time for which the city wants no request, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the address of a redirect, or null.</summary>
    public Uri? Location { get; init; }

    /// <summary>Gets the city's own time for the <c>Date</c> header, or null to send none.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Gets further headers, such as those of the upload protocol.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Creates an answer with a message of the wire.</summary>
    public static CityResponse Json<T>(T message, JsonTypeInfo<T> type, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new(status, JsonSerializer.SerializeToUtf8Bytes(message, type));
    }

    /// <summary>Creates an answer with a text.</summary>
    public static CityResponse Text(int status, string text, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mediaType);
        return new(status, Encoding.UTF8.GetBytes(text)) { MediaType = mediaType };
    }

    /// <summary>Creates a refusal (RFC 9457).</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reason">The reason as one word.</param>
    /// <param name="rules">The clauses, strict rules or articles behind the refusal.</param>
    public static CityResponse Problem(int status, string reason, params IReadOnlyList<string> rules)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(rules);
        return Problem(new ProblemBody { Type = "about:blank", Title = reason, Status = status, Reason = reason, Rules = rules });
    }

    /// <summary>Creates a refusal from a whole problem, whose status must not be null.</summary>
    public static CityResponse Problem(ProblemBody problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        int status = problem.Status ?? throw new ArgumentException("The problem has no status.", nameof(problem));
        return Json(problem, WireJsonContext.Default.ProblemBody, status) with { MediaType = ProblemBody.MediaType };
    }

    /// <summary>Creates the message that an HTTP client receives.</summary>
    public HttpResponseMessage ToHttp()
    {
        var content = new ReadOnlyMemoryContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaType) } };
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = content };
        response.Headers.Location = Location;
        response.Headers.Date = Date;
        foreach ((string name, string value) in Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        if (RetryAfter is { } wait)
        {
            string seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            response.Headers.TryAddWithoutValidation("Retry-After", seconds);
        }

        return response;
    }

    /// <summary>Returns the status, never the body.</summary>
    public override string ToString() => Status.ToString(CultureInfo.InvariantCulture);
}
