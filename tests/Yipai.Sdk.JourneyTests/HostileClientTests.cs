using System.Net.Http.Headers;
using System.Text;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The server does not trust the device: what a client of somebody else's making tries, and what it gets.</summary>
public sealed class HostileClientTests : IAsyncLifetime
{
    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private CitizenHost _phone = null!;
    private AccountSession _session = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        _phone = _world.NewPhone("hostile.db");
        _session = await SecondCitizen.RegisterAsync(_phone);
        _http = new HttpClient { BaseAddress = _world.Relay.Endpoint };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _session.Token);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _phone.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    [Covers("PIPL 25", "S4")]
    public async Task PutConsent_ForgedEvidence_IsRefused()
    {
        ConsentPrompt prompt = _phone.Client.Consent.CreatePrompt("publication");
        ConsentRecord honest = prompt.Record(
            ConsentEvent.Given, Guid.NewGuid(), _session.SubjectId, "web", "tap", TimeProvider.System.GetUtcNow());

        foreach (LedgerEntry forged in new LedgerEntry[]
        {
            honest with { PromptHash = "x" }, honest with { Kind = ConsentKind.General }, honest with { Items = ["act.post"] },
            honest with { SubjectId = new SubjectId("somebody-else") }, honest with { HandlerId = new HandlerId("another-company") },
        })
        {
            Assert.Equal(422, await PutAsync($"v1/consents/{forged.EntryId:N}", LedgerEntryFormat.Write(forged)));
        }

        Assert.Equal(200, await PutAsync($"v1/consents/{honest.EntryId:N}", LedgerEntryFormat.Write(honest)));
    }

    [Fact]
    [Covers("S1", "P4.1/1")]
    public async Task PutReport_WithoutAccountOrConsentOrWithUndeclaredData_IsRefused()
    {
        byte[] report = Report();
        _http.DefaultRequestHeaders.Authorization = null;

        Assert.Equal(401, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", report));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _session.Token);
        Assert.Equal(422, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", Report(more: ""","deviceModel":"X1" """)));
        Assert.Equal(422, await PutAsync($"v1/reports/{Guid.NewGuid():N}", report));
        Assert.Equal(403, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", Report(source: "DevicePositioning")));
        Assert.Equal(403, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", Report(source: "99")));

        await _phone.Client.Consent.WithdrawAsync("case-handling");
        await _phone.Client.Outbox.DrainAsync();
        Assert.Equal(403, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", report));
    }

    [Fact]
    public async Task PutConsent_BodyTooLong_IsRefusedUnread()
    {
        Guid entryId = Guid.NewGuid();

        Assert.Equal(413, await PutAsync($"v1/consents/{entryId:N}", new byte[LedgerEntryFormat.MaxLength + 1]));
        Assert.Equal(422, await PutAsync($"v1/consents/{entryId:N}", new byte[LedgerEntryFormat.MaxLength]));
    }

    [Fact]
    public async Task PutReport_OneIdForTwoReports_KeepsTheFirst()
    {
        Assert.Equal(201, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", Report()));
        Assert.Equal(200, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", Report()));
        Assert.Equal(422, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", Report(description: "另一内容")));
        Assert.Single(await _phone.Client.Cases.ListMineAsync());
    }

    [Fact]
    public async Task PutReport_PhotoMissingOrNotAPicture_MakesNoCase()
    {
        Assert.Equal(425, await PutAsync($"v1/reports/{SecondCitizen.ReportId}", Report(photos: $"\"{new string('a', 64)}\"")));
        Assert.Equal(422, await PutAsync($"v1/photos/{new string('a', 64)}", "not a picture"u8.ToArray()));
        Assert.Empty(await _phone.Client.Cases.ListMineAsync());
    }

    [Theory]
    [InlineData("v1/staff/cases")]
    [InlineData("v1/staff/audit")]
    [InlineData("v1/department/cases")]
    public async Task StaffAndDepartmentEndpoints_AskedByACitizen_AreForbidden(string path)
    {
        using HttpResponseMessage response = await _http.GetAsync(path);

        Assert.Equal(403, (int)response.StatusCode);
    }

    private static byte[] Report(string source = "MapPin", string description = "井盖破损", string photos = "", string more = "") =>
        Encoding.UTF8.GetBytes(
        $$"""
        {"id":"{{SecondCitizen.ReportId}}","kind":"Component","code":"01-01","description":"{{description}}",
         "place":{"source":"{{source}}","latitude":38.9,"longitude":121.6,"datum":"GCJ-02"},"photos":[{{photos}}]{{more}}}
        """);

    private async Task<int> PutAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using HttpResponseMessage response = await _http.PutAsync(path, content);
        return (int)response.StatusCode;
    }
}
