using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What the server keeps of a choice and of a dispatch, and hands out.</summary>
public sealed class ServerRecordTests : IAsyncLifetime
{
    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private CitizenHost _phone = null!;
    private AccountSession _session = null!;

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        _phone = _world.NewPhone("records.db");
        _session = await SecondCitizen.RegisterAsync(_phone);
    }

    public async Task DisposeAsync()
    {
        await _phone.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task GetCity_PinnedReceiptKey_IsTheSignedProfileOfTheHandlerInTheNotice()
    {
        using var http = new HttpClient { BaseAddress = _world.Relay.Endpoint };
        JsonElement key = await http.GetFromJsonAsync<JsonElement>("v1/policy/receipt-key");

        CityProfile? profile = await CityProfile.VerifyAsync(
            await http.GetByteArrayAsync("v1/city"), new EcdsaRecordVerifier(key.GetProperty("publicKey").GetBytesFromBase64()));

        Assert.Equal(_phone.Client.Consent.Notice.Handler.Id, profile!.Handler.Id);
        Assert.Same(YipaiPolicy.V2021_01_20, profile.Policy.ToPolicy());
    }

    [Fact]
    [Covers("P4.1.2-3/6")]
    public async Task PutConsent_Choice_IsAnsweredWithAReceiptThatHoldsWithoutTheServer()
    {
        using var http = new HttpClient { BaseAddress = _world.Relay.Endpoint };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _session.Token);
        ConsentRecord choice = _phone.Client.Consent.CreatePrompt("publication").Record(
            ConsentEvent.Given, Guid.NewGuid(), _session.SubjectId, "web", "tap", TimeProvider.System.GetUtcNow());
        using var body = new ByteArrayContent(LedgerEntryFormat.Write(choice));
        using HttpResponseMessage answer = await http.PutAsync($"v1/consents/{choice.EntryId:N}", body);
        using JsonDocument kept = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());

        byte[] receipt = Encoding.UTF8.GetBytes(kept.RootElement.GetProperty("receipt").GetRawText());

        Assert.Equal(choice.EntryId.ToString("N"), kept.RootElement.GetProperty("entryId").GetString());

        JsonElement key = await http.GetFromJsonAsync<JsonElement>("v1/policy/receipt-key");
        var verifier = new EcdsaRecordVerifier(key.GetProperty("publicKey").GetBytesFromBase64());
        Assert.Equal(ReceiptVerdict.Logged, await ConsentReceipt.VerifyAsync(receipt, verifier));
        receipt[receipt.AsSpan().IndexOf("publication"u8)]++;
        Assert.Equal(ReceiptVerdict.SignatureBad, await ConsentReceipt.VerifyAsync(receipt, verifier));
    }

    [Fact]
    [Covers("P4.4.1-1")]
    [CoversStrict("S30")]
    public async Task PutReport_Dispatch_LeavesARecordOfWhatLeftAndByWhichRule()
    {
        using var http = new HttpClient { BaseAddress = _world.Relay.Endpoint };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _session.Token);
        using var body = new StringContent($$"""
            {"id":"{{SecondCitizen.ReportId}}","kind":"Component","code":"01-01","description":"井盖破损",
             "place":{"source":"MapPin","latitude":38.9,"longitude":121.6,"datum":"GCJ-02"},"photos":[]}
            """);
        using HttpResponseMessage answer = await http.PutAsync($"v1/reports/{SecondCitizen.ReportId}", body);

        Assert.Equal(201, (int)answer.StatusCode);
        DisclosureRecord record = Assert.Single(await _world.City.Disclosures.ReadAsync(_world.City.HandlerId).ToListAsync());
        Assert.Equal((true, "city-department", (SubjectId?)_session.SubjectId),
            (record.IsAllowed, record.RecipientId, record.SubjectId));
        Assert.Contains("S30", record.Citations);
        Assert.DoesNotContain("phone.mobile", record.Items);
    }
}
