using System.Net.Http.Headers;
using System.Text.Json;
using Yipai.AspNetCore;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The people of a city who act on cases, each with a key of their own.</summary>
internal sealed class StaffDesk(Func<int> port) : IDisposable
{
    private static readonly (string Id, PlatformRole Role, string? Unit)[] People =
    [
        ("acceptor-1", PlatformRole.Acceptor, null), ("acceptor-2", PlatformRole.Acceptor, null),
        ("dispatcher-1", PlatformRole.Dispatcher, null), ("inspector-1", PlatformRole.Inspector, null),
        ("collector-1", PlatformRole.Collector, null), ("leader-1", PlatformRole.ShiftLeader, null),
        ("unit-1", PlatformRole.DepartmentUnit, "roads"), ("unit-2", PlatformRole.DepartmentUnit, "parks"),
        ("unit-without", PlatformRole.DepartmentUnit, null),
    ];

    private readonly HttpClient _http = new();

    /// <summary>Names the people to a server, and turns its automatic desk off.</summary>
    public static void Configure(YipaiCityOptions city)
    {
        city.IsDeskAutomatic = false;
        foreach ((string id, PlatformRole role, string? unit) in People)
        {
            city.Staff[id] = new StaffAccess { Role = role, Key = KeyOf(id), Unit = unit };
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a command, and returns the status with the answer or the problem.</summary>
    public async Task<(int Status, JsonElement Body)> SendAsync(
        string person, string caseId, CaseCommand command, int? version = null, Guid? commandId = null)
    {
        int expected = version ?? (await ListAsync(person, caseId)).GetProperty("version").GetInt32();
        using var content = new ByteArrayContent(StaffCommandFormat.Write(new StaffCommand(command, expected)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await CallAsync(person, HttpMethod.Put, $"cases/{caseId}/commands/{commandId ?? Guid.NewGuid():N}", content);
    }

    /// <summary>Sends commands, each of which the city must take, and returns the stage after the last one.</summary>
    public async Task<string> TakeAsync(string caseId, params (string Person, CaseCommand Command)[] steps)
    {
        string stage = "";
        foreach ((string person, CaseCommand command) in steps)
        {
            (int status, JsonElement body) = await SendAsync(person, caseId, command);
            Assert.True(status == 200, $"{command.Action}: {body}");
            stage = body.GetProperty("stage").GetString()!;
        }

        return stage;
    }

    public async Task<JsonElement> ListAsync(string person, string caseId) =>
        (await CallAsync(person, HttpMethod.Get, $"cases/{caseId}/allowed")).Body;

    public async Task<JsonElement> ReadQueueAsync(string person) => (await CallAsync(person, HttpMethod.Get, "queue")).Body;

    public async Task<(int Status, JsonElement Body)> CallAsync(string person, HttpMethod method, string path, HttpContent? content = null)
    {
        string audience = person.StartsWith("unit", StringComparison.Ordinal) ? "department" : "staff";
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{port()}/v1/{audience}/{path}") { Content = content };
        request.Headers.Authorization = new("Bearer", KeyOf(person));
        using HttpResponseMessage answer = await _http.SendAsync(request);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone());
    }

    private static string KeyOf(string person) => $"key-of-{person}";
}
