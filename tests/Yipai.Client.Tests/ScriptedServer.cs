using System.Net;
using System.Text;

namespace Yipai.Client.Tests;

/// <summary>Gives the scripted answers and remembers the requests.</summary>
internal sealed class ScriptedServer(TimeProvider time) : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    private Func<string, HttpStatusCode?> _always = _ => null;

    public List<SeenRequest> Requests { get; } = [];

    /// <summary>What the city has of the person's ledger.</summary>
    public string Ledger { get; set; } = """{"entries":[],"cursor":"","hasMore":false}""";

    /// <summary>The status with which the city answers the request for the ledger.</summary>
    public HttpStatusCode LedgerStatus { get; set; } = HttpStatusCode.OK;

    /// <summary>The time of the city if it is not the time of the device.</summary>
    public DateTimeOffset? CityTime { get; set; }

    public void Answers(HttpStatusCode status, string mediaType = "application/json", string body = "{}") =>
        Does(_ => Task.FromResult(Answer(status, mediaType, body)));

    public void Refuses(HttpStatusCode status, string reason, string rule) =>
        Answers(status, "application/problem+json", $$"""{"type":"about:blank","reason":"{{reason}}","rules":["{{rule}}"]}""");

    /// <summary>Answers every request with one status from now on; with null, takes everything again.</summary>
    public void AlwaysAnswers(HttpStatusCode? status) => AlwaysDoes(_ => status);

    /// <summary>Chooses the status of each request by its path; null takes what is sent.</summary>
    public void AlwaysDoes(Func<string, HttpStatusCode?> choose) => _always = choose;

    public void Does(Func<CancellationToken, Task<HttpResponseMessage>> step) => _answers.Enqueue(step);

    /// <summary>Writes the time into each answer, as a city does.</summary>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await AnswerAsync(request, cancellationToken);
        response.Headers.Date ??= CityTime ?? time.GetUtcNow();
        return response;
    }

    /// <summary>Takes everything when its script is at an end.</summary>
    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/v1/consents", StringComparison.Ordinal))
        {
            // The client asks for the person's ledger before it sends; the script is about what comes after.
            return Answer(LedgerStatus, "application/json", Ledger);
        }

        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new SeenRequest(request.Method.Method, request.RequestUri!.AbsolutePath, request.Headers.ToString(), body));
        return _answers.TryDequeue(out var answer)
            ? await answer(cancellationToken)
            : _always(request.RequestUri!.AbsolutePath) is { } status
                ? Answer(status, "application/json", "{}")
                : Answer(HttpStatusCode.OK, "application/json", Taken(request.RequestUri!.AbsolutePath));
    }

    /// <summary>What a city answers that has taken something: it names the thing by the key in the path.</summary>
    private static string Taken(string path) => path.Split('/') switch
    {
        [.., "reports", var id] => $$"""{"caseId":"C1","reportId":"{{id}}"}""",
        [.., "photos", var digest] => $$"""{"digest":"{{digest}}"}""",
        [.., "consents", var id] => $$"""{"entryId":"{{id}}"}""",
        _ => "{}",
    };

    private static HttpResponseMessage Answer(HttpStatusCode status, string mediaType, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
}

/// <summary>A request as it left.</summary>
internal sealed record SeenRequest(string Method, string Path, string Headers, string Body);
