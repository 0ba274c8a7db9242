using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Client;

namespace Yipai.Sdk.JourneyTests.Uploads;

/// <summary>Speaks tus 1.0.0 to the city by hand, as a signed-in person or as a visitor.</summary>
internal sealed class TusCaller : IDisposable
{
    private readonly HttpClient _http;

    public TusCaller(int port, AccountSession? session)
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        _http.DefaultRequestHeaders.Authorization = session is null ? null : new AuthenticationHeaderValue("Bearer", session.Token);
    }

    public HttpClient Http => _http;

    /// <summary>Creates an upload of a photo, and returns its address.</summary>
    public async Task<string> CreateAsync(byte[] photo, string? report = null)
    {
        using HttpResponseMessage answer = await TryCreateAsync(photo, report: report);
        Assert.Equal(201, (int)answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public Task<HttpResponseMessage> TryCreateAsync(
        byte[] photo, string version = TusHeaders.Version, string? report = null, bool hasDigest = true, long? length = null)
    {
        string digest = $"{TusHeaders.DigestKey} {Base64(PhotoDigest.Of(photo).Hex)}";
        return SendAsync(
            HttpMethod.Post,
            "v1/uploads",
            null,
            (TusHeaders.Resumable, version),
            (TusHeaders.Length, $"{length ?? photo.Length}"),
            (TusHeaders.Metadata, (hasDigest ? digest : "filename YS5qcGc=")
                + (report is null ? "" : $",{TusHeaders.ReportKey} {Base64(report)}")));
    }

    public async Task<int> PatchAsync(
        string address, long offset, byte[] part, string? checksum = null, string mediaType = TusHeaders.PatchMediaType)
    {
        using HttpResponseMessage answer = await SendAsync(
            HttpMethod.Patch,
            address,
            new ByteArrayContent(part) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } },
            [(TusHeaders.Resumable, TusHeaders.Version), (TusHeaders.Offset, $"{offset}"),
                .. checksum is null ? Array.Empty<(string, string)>() : [(TusHeaders.Checksum, checksum)]]);
        return (int)answer.StatusCode;
    }

    /// <summary>Returns the offset that the city names, or the status of its refusal as a negative number.</summary>
    public async Task<long> OffsetAsync(string address)
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Head, address, null, (TusHeaders.Resumable, TusHeaders.Version));
        return answer.IsSuccessStatusCode ? long.Parse(answer.Headers.GetValues(TusHeaders.Offset).Single()) : -(int)answer.StatusCode;
    }

    public async Task<int> DeleteAsync(string address)
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Delete, address, null, (TusHeaders.Resumable, TusHeaders.Version));
        return (int)answer.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request);
    }

    public static string Sha256(byte[] part) => $"sha256 {Convert.ToBase64String(SHA256.HashData(part))}";

    [SuppressMessage("Security", "CA5350", Justification = "The protocol names SHA-1 against damage on the way.")]
    public static string Sha1(byte[] part) => $"sha1 {Convert.ToBase64String(SHA1.HashData(part))}";

    public void Dispose() => _http.Dispose();

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
}
