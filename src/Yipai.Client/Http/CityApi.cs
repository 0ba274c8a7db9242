using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace Yipai.Client.Http;

/// <summary>Speaks HTTP with the city; every request of the client passes here.</summary>
/// <remarks>Sends no user agent, cookie, language or device header: browsing carries nothing of the person (P4.1.1/2).</remarks>
public sealed class CityApi(IHttpClientFactory clients, IOptions<YipaiClientOptions> options)
{
    internal const string Json = "application/json";
    private const HttpStatusCode TooEarly = (HttpStatusCode)425;
    internal const string ClientName = "Yipai";

    private readonly IOptions<YipaiClientOptions> _options = options;

    /// <summary>Sends bytes under a key. A call cut after bytes left is unknown, never failed.</summary>
    internal async Task<(SendOutcome Outcome, ServerProblem? Problem)> TrySendAsync(
        string path, ReadOnlyMemory<byte> body, string mediaType, AccountSession? session, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await SendAsync(HttpMethod.Put, path, body, mediaType, session, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                // A captive portal answers 200 with a page of its own.
                bool isOurs = response.Content.Headers.ContentType?.MediaType == Json;
                return (isOurs ? SendOutcome.Accepted : SendOutcome.OutcomeUnknown, null);
            }

            ServerProblem? problem = await ProblemReader.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            return (problem is not null && IsFinal(response.StatusCode) ? SendOutcome.Rejected : SendOutcome.OutcomeUnknown, problem);
        }
        catch (Exception exception) when (IsTransport(exception, cancellationToken))
        {
            return (SendOutcome.OutcomeUnknown, null);
        }
    }

    /// <summary>Calls and reads a typed answer.</summary>
    internal async Task<T> CallAsync<T>(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, JsonTypeInfo<T> type, AccountSession? session, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await SendAsync(method, path, body, Json, session, cancellationToken).ConfigureAwait(false);
            return await ProblemReader.ReadAnswerAsync(response, type, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransport(exception, cancellationToken))
        {
            throw YipaiClientException.Unreachable(exception);
        }
    }

    private static bool IsFinal(HttpStatusCode status) =>
        (int)status is >= 400 and < 500 && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.RequestTimeout
            or TooEarly or HttpStatusCode.TooManyRequests);

    private static bool IsTransport(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, string mediaType, AccountSession? session, CancellationToken cancellationToken)
    {
        YipaiClientOptions options = _options.Value;
        using var request = new HttpRequestMessage(method, new Uri(options.CheckedEndpoint(), path));
        if (body is { } content)
        {
            request.Content = new ReadOnlyMemoryContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        }

        if (session is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Token);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.RequestTimeout);
        return await clients.CreateClient(ClientName).SendAsync(request, timeout.Token).ConfigureAwait(false);
    }
}
