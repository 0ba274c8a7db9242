using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;

namespace Yipai.Sdk.JourneyTests;

public sealed partial class RightsTests
{
    private static CaseId CaseOf(ReporterCaseView view) => new(view.Id);

    private async Task<CaseId> ReportAsync(string words)
    {
        CaseId[] known = [.. (await _phone.Client.Cases.ListMineAsync()).Select(CaseOf)];
        await _phone.Client.Reports.SubmitAsync(new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = words,
            Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
            Contact = new ReporterContact { MobileNumber = Mobile, Name = "张三丰" },
        });
        await _phone.Client.Outbox.DrainAsync();
        return (await _phone.Client.Cases.ListMineAsync()).Select(CaseOf).Single(id => !known.Contains(id));
    }

    private async Task<ReporterContact?> ContactAsync(CaseId id) => (await _city.World.City.Services.GetRequiredService<IReporterStore>()
        .FindAsync(_city.World.City.HandlerId, [id])).GetValueOrDefault(id)?.Contact;

    private async Task<ReporterContact?[]> ContactsAsync()
    {
        CaseId[] all = [_case, _other];
        return [.. (await _city.World.City.Services.GetRequiredService<IReporterStore>().FindAsync(_city.World.City.HandlerId, all))
            .Values.Select(reporter => reporter.Contact)];
    }

    private async Task<CaseFile> ReadCaseAsync(CaseId id) =>
        (await _city.World.City.ReadCasesAsync()).Select(stored => stored.File).Single(file => file.Id == id);

    private async Task<string> PublicTextAsync()
    {
        CityPhone visitor = await _city.NewPhoneAsync();
        return string.Concat((await visitor.Client.Cases.ListPublicAsync()).Select(view => view.Description));
    }

    private async Task<IEnumerable<string>> MessagesAsync() =>
        (await _phone.Client.Messages.ReadPageAsync()).Messages.Select(message => message.Title + message.Text);

    private Task<(int Status, JsonElement Body)> AnswerAsync(string requestId, RightsReply reply) => CallAsync(
        HttpMethod.Put, $"officer/rights/{requestId}/answer", Officer,
        JsonSerializer.Serialize(reply, WireJsonContext.Default.RightsReply));

    private async Task<(int Status, JsonElement Body)> CallAsync(
        HttpMethod method, string path, string key = Officer, string? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{_city.World.City.Port}/v1/{path}");
        request.Headers.Authorization = new("Bearer", key);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
