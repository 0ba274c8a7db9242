using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Wire;
using Yipai.Client.Telemetry;

namespace Yipai.Client.Http;

/// <summary>Sends every HTTP request of the client to the city.</summary>
/// <remarks>
/// The class sends no user agent, cookie, trace or device header, so that browsing reveals nothing about the person (P4.1.1/2). It sends
/// a language only if the host set one other than Chinese, and never while somebody only browses. It follows no redirect.
/// </remarks>
internal sealed class CityApi(
    IHttpClientFactory clients, string clientName, YipaiClientOptions options, CityClock clock, RequestTelemetry telemetry) : IDisposable
{
    public const string Json = "application/json";

    private bool _isDisposed;

    /// <summary>Makes every later request throw, because the host that created the client is disposed.</summary>
    public void Dispose() => _isDisposed = true;

    /// <summary>Sends an entry or a photo under its key, and returns the state that follows.</summary>
    /// <remarks>
    /// With the state the method returns the city's problem and the time for which the city wants no request. Queued means that the
    /// outcome is unknown. The city may have the bytes, and the client sends them again under the same key.
    /// </remarks>
    /// <param name="path">The path, which ends with the key.</param>
    /// <param name="body">The bytes to send.</param>
    /// <param name="mediaType">The media type of the bytes.</param>
    /// <param name="type">The type of the answer that proves delivery.</param>
    /// <param name="names">Indicates whether an answer names exactly the entry or photo that was sent.</param>
    /// <param name="session">The session of the sender, or null for a visitor.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    public Task<(DeliveryState State, ServerProblem? Problem, TimeSpan? RetryAfter)> TrySendAsync<T>(
        string path, ReadOnlyMemory<byte> body, string mediaType, JsonTypeInfo<T> type, Predicate<T> names, AccountSession? session,
        CancellationToken cancellationToken)
        where T : class => TrySendAsync(path, Content(body, mediaType), type, names, session, cancellationToken);

    /// <summary>Sends a photo under its key from a stream, and returns the state that follows.</summary>
    /// <remarks>The stream has a length, and only a part of it is in memory. An exception of the stream leaves the method.</remarks>
    public Task<(DeliveryState State, ServerProblem? Problem, TimeSpan? RetryAfter)> TrySendAsync<T>(
        string path, Stream body, string mediaType, JsonTypeInfo<T> type, Predicate<T> names, AccountSession? session,
        CancellationToken cancellationToken)
        where T : class
    {
        var content = new StreamContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        content.Headers.ContentLength = body.Length;
        return TrySendAsync(path, content, type, names, session, cancellationToken);
    }

    private async Task<(DeliveryState State, ServerProblem? Problem, TimeSpan? RetryAfter)> TrySendAsync<T>(
        string path, HttpContent body, JsonTypeInfo<T> type, Predicate<T> names, AccountSession? session,
        CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using HttpResponseMessage response =
                await SendAsync(HttpMethod.Put, path, body, session, cancellationToken).ConfigureAwait(false);
            if (DeliveryTable.MayBeDelivered((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType))
            {
                byte[] content = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
                bool isDelivered = Read(content, type) is { } answer && names(answer);
                return (isDelivered ? DeliveryState.Delivered : DeliveryState.Queued, null, null);
            }

            ServerProblem? problem = await ProblemReader.ReadAsync(response, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            return (problem is not null && DeliveryTable.IsFinal(problem) ? DeliveryState.Rejected : DeliveryState.Queued,
                problem, problem?.RetryAfter ?? RetryAfterReader.Find(response, clock.GetUtcNow()));
        }
        catch (Exception exception) when (IsTransport(exception, cancellationToken))
        {
            return (DeliveryState.Queued, null, null);
        }
    }

    /// <summary>Sends a request of the upload protocol tus, and returns null if no answer came.</summary>
    public async Task<TusAnswer?> TryTusAsync(
        HttpMethod method, string path, SlicedContent? body, IReadOnlyList<(string Name, string Value)> headers, AccountSession? session,
        CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await SendAsync(
                method, path, body, session, cancellationToken, [(TusHeaders.Resumable, TusHeaders.Version), .. headers])
                .ConfigureAwait(false);
            ServerProblem? problem = method == HttpMethod.Head ? null
                : await ProblemReader.ReadAsync(response, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            return new TusAnswer((int)response.StatusCode, Find(response, TusHeaders.Resumable) == TusHeaders.Version)
            {
                Offset = UploadSize.TryParse(Find(response, TusHeaders.Offset), out UploadSize offset) ? offset.Bytes : null,
                Length = UploadSize.TryParse(Find(response, TusHeaders.Length), out UploadSize length) ? length.Bytes : null,
                Path = FindPath(response.Headers.Location),
                Problem = problem,
                RetryAfter = problem?.RetryAfter ?? RetryAfterReader.Find(response, clock.GetUtcNow()),
            };
        }
        catch (Exception exception) when (IsTransport(exception, cancellationToken))
        {
            return null;
        }
    }

    /// <summary>Sends a JSON request and reads a typed answer.</summary>
    public Task<T> CallAsync<T>(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, JsonTypeInfo<T> type, AccountSession? session,
        CancellationToken cancellationToken) =>
        CallAsync(method, path, body, Json, type, session, cancellationToken);

    /// <summary>Sends a PUT request with bytes of any media type, and reads a typed answer.</summary>
    public Task<T> PutAsync<T>(
        string path, ReadOnlyMemory<byte> body, string mediaType, JsonTypeInfo<T> type, AccountSession session,
        CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, path, body, mediaType, type, session, cancellationToken);

    /// <summary>Tries to end a session at the city.</summary>
    /// <remarks>Returns false if the city has not confirmed the end.</remarks>
    public async Task<bool> TryEndSessionAsync(AccountSession session, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await SendAsync(
                HttpMethod.Delete, "v1/sessions", null, session, cancellationToken).ConfigureAwait(false);
            return (int)response.StatusCode is 200 or 204 or 401;
        }
        catch (Exception exception) when (IsTransport(exception, cancellationToken))
        {
            return false;
        }
    }

    /// <summary>Reads the unchanged bytes of a public document, such as the signed city profile.</summary>
    public async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response =
                await SendAsync(HttpMethod.Get, path, null, null, cancellationToken).ConfigureAwait(false);
            return await ProblemReader.ReadBodyAsync(response, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransport(exception, cancellationToken))
        {
            throw YipaiClientException.Unreachable(exception);
        }
    }

    /// <summary>Reads the bytes of a photo.</summary>
    /// <remarks>An answer that is no picture or video comes from a gateway, and counts as no answer.</remarks>
    public async Task<byte[]> ReadPhotoAsync(string path, AccountSession session, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response =
                await SendAsync(HttpMethod.Get, path, null, session, cancellationToken).ConfigureAwait(false);
            string? type = response.Content.Headers.ContentType?.MediaType;
            return response.IsSuccessStatusCode && type?.Split('/')[0] is ("image" or "video")
                ? await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
                : await ProblemReader.ReadBodyAsync(response, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransport(exception, cancellationToken))
        {
            throw YipaiClientException.Unreachable(exception);
        }
    }

    /// <summary>Reads an answer, or returns null if the body is not an answer of the city.</summary>
    /// <remarks>
    /// An answer proves delivery only if it names exactly the entry or photo that was sent. Gateways and portals also answer 200 with
    /// JSON, such as <c>{"code":401}</c>. An entry that wrongly counts as delivered would lose its payload.
    /// </remarks>
    private static T? Read<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Find(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out IEnumerable<string>? values) ? string.Join(',', values) : null;

    /// <summary>Returns the path of an address at the city, or null for another host, which must receive nothing (P4.2.2/1).</summary>
    private string? FindPath(Uri? location)
    {
        Uri? address = location is null ? null : new Uri(options.BaseAddress, location);
        return address?.GetLeftPart(UriPartial.Authority) == options.BaseAddress.GetLeftPart(UriPartial.Authority)
            ? address.PathAndQuery : null;
    }

    private static ReadOnlyMemoryContent Content(ReadOnlyMemory<byte> body, string mediaType) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    private static bool IsTransport(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<T> CallAsync<T>(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, string mediaType, JsonTypeInfo<T> type, AccountSession? session,
        CancellationToken cancellationToken)
    {
        try
        {
            HttpContent? content = body is { } bytes ? Content(bytes, mediaType) : null;
            using HttpResponseMessage response =
                await SendAsync(method, path, content, session, cancellationToken).ConfigureAwait(false);
            return await ProblemReader.ReadAnswerAsync(response, type, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransport(exception, cancellationToken))
        {
            throw YipaiClientException.Unreachable(exception);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? body, AccountSession? session, CancellationToken cancellationToken,
        IReadOnlyList<(string Name, string Value)>? headers = null)
    {
        if (_isDisposed)
        {
            throw YipaiClientException.Disposed();
        }

        using var request = new HttpRequestMessage(method, new Uri(options.BaseAddress, path));
        CityHandler.LeaveOutCredentials(request);
        request.Content = body;

        // Browsing reveals nothing about the person, not even a language. Chinese needs no header, because the city writes it anyway.
        if ((session is not null || method != HttpMethod.Get) && !options.IsChinese)
        {
            request.Headers.AcceptLanguage.ParseAdd(options.Language);
        }

        if (session is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Token);
        }

        foreach ((string name, string value) in headers ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var timeout = new CancellationTokenSource(options.RequestTimeout, clock);
        if (body is SlicedContent sliced)
        {
            // A slow body is no stall: the time begins anew with each slice that leaves.
            sliced.Moved = () => timeout.CancelAfter(options.RequestTimeout);
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using RequestMeasurement? measured = telemetry.Begin(method.Method, options.BaseAddress, path);
        long sentAt = clock.GetTimestamp();
        HttpResponseMessage response;
        try
        {
            response = await clients.CreateClient(clientName).SendAsync(request, stopping.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (measured is not null)
        {
            measured.Fail(exception);
            throw;
        }

        measured?.End((int)response.StatusCode);
        if (response.Headers.Date is { } date && response.Content.Headers.ContentType?.MediaType is Json or ProblemBody.MediaType)
        {
            clock.Learn(date, sentAt);
        }

        return response;
    }
}
