using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Wire;

namespace Yipai.Client.Http;

/// <summary>Reads answers and problems (RFC 9457).</summary>
/// <remarks>A body of another kind counts as a missing answer.</remarks>
internal static class ProblemReader
{
    public static async Task<T> ReadAnswerAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T> type, DateTimeOffset now, CancellationToken cancellationToken)
    {
        byte[] body = await ReadBodyAsync(response, now, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            throw YipaiClientException.Unreachable(exception);
        }
    }

    /// <summary>Returns the JSON body of a successful answer, and throws for every other answer.</summary>
    public static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
        {
            throw YipaiClientException.Redirected(status);
        }

        if (!response.IsSuccessStatusCode)
        {
            ServerProblem? problem = await ReadAsync(response, now, cancellationToken).ConfigureAwait(false);
            throw YipaiClientException.Refused(
                problem ?? new ServerProblem(status, "unreadable", []) { RetryAfter = RetryAfterReader.Find(response, now) });
        }

        return DeliveryTable.MayBeDelivered(status, response.Content.Headers.ContentType?.MediaType)
            ? await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
            : throw YipaiClientException.Unreachable(new JsonException());
    }

    public static async Task<ServerProblem?> ReadAsync(
        HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType != ProblemBody.MediaType)
        {
            return null;
        }

        try
        {
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            ProblemBody? problem = JsonSerializer.Deserialize(body, WireJsonContext.Default.ProblemBody);
            return problem is null ? null : new ServerProblem((int)response.StatusCode, problem.Reason ?? "unknown", problem.Rules ?? [])
            {
                Detail = problem.Detail,
                Code = problem.Code,
                ScopeId = problem.Scope,
                RetryAfter = RetryAfterReader.Find(response, now),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
