using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Yipai.Samples.Story.Steps;

/// <summary>Sends plain HTTP requests, as staff, a department or a client without the packages would.</summary>
internal sealed class CityCalls(Uri endpoint, string? token, List<(string Path, string Json)> answers) : IDisposable
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = endpoint,
        DefaultRequestHeaders = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
    };

    public void Dispose() => _http.Dispose();

    public async Task<JsonElement> GetAsync(string path) => JsonSerializer.Deserialize<JsonElement>(await GetTextAsync(path));

    public async Task<string> GetTextAsync(string path)
    {
        string text = await _http.GetStringAsync(path);
        answers.Add((path, text));
        return text;
    }

    public async Task<byte[]?> FindFileAsync(string path)
    {
        using HttpResponseMessage response = await _http.GetAsync(path);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsByteArrayAsync() : null;
    }

    public async Task<(int Status, JsonElement Body)> PutAsync(string path, byte[] body, string mediaType = "application/json")
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        using HttpResponseMessage response = await _http.PutAsync(path, content);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async Task<bool> PostAsync(string path)
    {
        using HttpResponseMessage response = await _http.PostAsync(path, content: null);
        return response.IsSuccessStatusCode;
    }

    /// <summary>Returns the rules that a problem names.</summary>
    public static string[] RulesOf(JsonElement problem) =>
        problem.TryGetProperty("rules", out JsonElement rules) ? [.. rules.EnumerateArray().Select(rule => rule.GetString()!)] : [];
}
