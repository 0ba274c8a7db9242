using System.Text;
using System.Text.Json;
using Yipai.Cases.Wire;

namespace Yipai.Sdk.JourneyTests;

public sealed partial class ParticipationTests
{
    private async Task<CityPhone> NewPersonAsync(string name, params string[] scopes)
    {
        CityPhone phone = await _city.NewPhoneAsync();
        await phone.RegisterAsync(name, scopes);
        await phone.Client.Outbox.DrainAsync();
        return phone;
    }

    private async Task<string> ReportAsync()
    {
        CityPhone reporter = await NewPersonAsync("reporter", "case-handling", "publication");
        await reporter.ReportAsync();
        await reporter.Client.Outbox.DrainAsync();
        return Assert.Single(await reporter.Client.Cases.ListMineAsync()).Id;
    }

    private async Task<string> PublishAsync(string kind, string title)
    {
        string id = $"{Guid.NewGuid():N}";
        using var request = new HttpRequestMessage(
            HttpMethod.Put, $"http://127.0.0.1:{_city.World.City.Port}/v1/staff/topics/{id}");
        request.Headers.Authorization = new("Bearer", Administrator);
        request.Content = new StringContent(
            JsonSerializer.Serialize(new TopicRequest(kind, title, "请大家说说。"), WireJsonContext.Default.TopicRequest), Encoding.UTF8,
            "application/json");
        using HttpResponseMessage answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return id;
    }

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
