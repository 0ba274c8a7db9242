using System.Net.Http.Headers;
using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A report without an account: handled, never published (CSL 26).</summary>
public sealed class VisitorTests : IAsyncLifetime
{
    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private readonly HttpClient _http = new();

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        _http.BaseAddress = _world.Relay.Endpoint;
        await _world.Phone.Client.Consent.RecordNoticeShownAsync();
        await _world.Phone.Client.Consent.AgreeAsync(_world.Phone.Client.Consent.CreatePrompt("case-handling"));
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _world.DisposeAsync();
    }

    [Fact]
    [Covers("P4.1.1/2")]
    public async Task SubmitAsync_VisitorsReport_IsHandledAndNeverPublished()
    {
        SubmissionReceipt receipt = await _world.Phone.Client.Reports.SubmitAsync(Draft);

        Assert.True(receipt.IsQueued, receipt.ToString());
        await _world.RestartPhoneAsync();

        OutboxDrain drain = await _world.Phone.Client.Outbox.DrainAsync();

        Assert.Equal((3, 0, null), (drain.Delivered, drain.Remaining, drain.LastProblem));
        JsonElement staff = Assert.Single((await _world.As(CityHost.StaffKey).GetAsync("v1/staff/cases")).EnumerateArray());
        Assert.Equal(JsonValueKind.Null, staff.GetProperty("contactMobileNumber").ValueKind);
        Assert.Single((await _world.As(CityHost.DepartmentKey).GetAsync("v1/department/cases")).EnumerateArray());
        Assert.Empty(await _world.Phone.Client.Cases.ListPublicAsync());
    }

    [Fact]
    public async Task Put_WithoutAnAccount_TakesOnlyAnAnonymousReportWithItsEvidence()
    {
        var id = new ReportId(Guid.NewGuid());

        byte[] report = await ReportAsync(id, isAnonymous: true);

        Assert.Equal(403, await PutAsync($"v1/reports/{id}", report));
        Assert.Equal(401, await PutAsync($"v1/reports/{id}", await ReportAsync(id, isAnonymous: false)));
        ConsentPrompt prompt = _world.Phone.Client.Consent.CreatePrompt("case-handling");
        foreach (string subject in new[] { "somebody-else", "visitor-", new ReportId(Guid.NewGuid()).VisitorSubject + "0" })
        {
            ConsentRecord forged =
                prompt.Record(ConsentEvent.Given, Guid.NewGuid(), new SubjectId(subject), "web", "tap", TimeProvider.System.GetUtcNow());
            Assert.Equal(401, await PutAsync($"v1/consents/{forged.EntryId:N}", LedgerEntryFormat.Write(forged)));
        }

        // What has an old token is somebody's, and waits until they sign in again.
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "expired");
        Assert.Equal(401, await PutAsync($"v1/reports/{id}", report));
    }

    private static ReportDraft Draft { get; } =
        StoryTexts.FirstDraft() with { IsAnonymous = true, Place = ReportedPlace.FromAddress("中山路1号") };

    private static async Task<byte[]> ReportAsync(ReportId id, bool isAnonymous) => ReportFormat.Write(
        (await ReportPreparation.PrepareAsync(Draft with { IsAnonymous = isAnonymous }, id, Draft.Items)).Report!);

    private async Task<int> PutAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using HttpResponseMessage response = await _http.PutAsync(path, content);
        return (int)response.StatusCode;
    }
}
