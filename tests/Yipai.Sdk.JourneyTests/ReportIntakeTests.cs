using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Media;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What the city keeps of a report, and of a report that comes more than once.</summary>
public sealed class ReportIntakeTests : IAsyncLifetime
{
    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private CitizenHost _phone = null!;
    private AccountSession _session = null!;

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        _phone = _world.NewPhone("intake.db");
        _session = await SecondCitizen.RegisterAsync(_phone);
    }

    public async Task DisposeAsync()
    {
        await _phone.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task PutReport_EightTimesAtOnce_OpensOneCaseAndLogsItOnce()
    {
        long before = await CountEntriesAsync();

        int[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PutAsync("井盖破损")));

        List<DisclosureRecord> records = await _world.City.Disclosures.ReadAsync(_world.City.HandlerId).ToListAsync();

        Assert.Equal([200, 200, 200, 200, 200, 200, 200, 201], answers.Order());
        Assert.Single(await _world.City.ReadCasesAsync());
        Assert.Single(records);
        Assert.Equal(before + 2, await CountEntriesAsync());
    }

    [Fact]
    public async Task PutReport_TwoBodiesUnderOneKeyAtOnce_TakesOneAndRefusesTheOther()
    {
        int[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => PutAsync(number % 2 == 0 ? "井盖破损" : "路灯不亮")));

        Assert.Equal([200, 200, 200, 201, 422, 422, 422, 422], answers.Order());
        Assert.Single(await _world.City.ReadCasesAsync());
    }

    [Fact]
    public async Task PutReport_DispatchIsAllowed_ReachesTheUnitByTheStepsOfTheWorkflow()
    {
        await PutAsync("井盖破损");

        CaseFile file = Assert.Single(await _world.City.ReadCasesAsync()).File;

        Assert.Equal([CaseAction.Accept, CaseAction.File, CaseAction.Dispatch], file.Log.Select(change => change.Action));
        Assert.Equal((CaseStage.Dispatched, "district-unit"), (file.Stage, file.Unit));
        Assert.NotNull(file.DueAt);
    }

    [Fact]
    public async Task PutReport_ContactInTheBody_IsKeptApartFromTheCase()
    {
        await PutAsync("井盖破损", ""","contact":{"mobileNumber":"13966660762"}""");

        StoredCase stored = Assert.Single(await _world.City.ReadCasesAsync());
        IReadOnlyList<CaseReporter> links = await _world.City.Services.GetRequiredService<IReporterStore>()
            .FindAsync(_world.City.HandlerId, _session.SubjectId);

        Assert.Null(stored.Opened.Report.Contact);
        Assert.Equal((stored.Opened.Id, "13966660762"), (Assert.Single(links).CaseId, links[0].Contact?.MobileNumber));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","labels":[{"photo":"DIGEST","kind":"PossiblyGenerated","number":"B-2"}]""")]
    public async Task PutReport_PhotoWithAnAiLabel_TheCaseHasTheLabelOfTheFile(string said)
    {
        ScrubbedPhoto photo = PhotoScrubber.Scrub(Labelled(
            "<TC260:AIGC>{\"Label\":\"1\",\"ContentProducer\":\"001\",\"ProduceID\":\"A-1\"}</TC260:AIGC>"));
        using HttpClient http = NewHttp();
        using var file = new ByteArrayContent(photo.Content.ToArray());
        (await http.PutAsync($"v1/photos/{photo.Sha256}", file)).EnsureSuccessStatusCode();

        await PutAsync("", said.Replace("DIGEST", photo.Sha256, StringComparison.Ordinal), $"\"{photo.Sha256}\"");

        CaseFile kept = Assert.Single(await _world.City.ReadCasesAsync()).File;
        Assert.Equal(new AiContentLabel(AiLabelKind.Generated, "001", "A-1"), Assert.Single(kept.Photos).Label);
    }

    /// <summary>Returns a JPEG file with this text as its XMP packet.</summary>
    private static byte[] Labelled(string packet)
    {
        byte[] payload = Encoding.UTF8.GetBytes("http://ns.adobe.com/xap/1.0/\0" + packet);
        int length = payload.Length + 2;
        byte[] jpeg = Convert.FromHexString("FFD8FFC0000B080001000101011100FFDA0008010100003F00D2CF00000000FFD9");
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. payload, .. jpeg[2..]];
    }

    private HttpClient NewHttp()
    {
        var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_world.City.Port}") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _session.Token);
        return http;
    }

    private async Task<int> PutAsync(string words, string more = "", string photos = "")
    {
        using HttpClient http = NewHttp();
        using var body = new StringContent(
            $$"""
            {"id":"{{SecondCitizen.ReportId}}","kind":"Component","code":"01-01","description":"{{words}}",
             "place":{"source":"MapPin","latitude":38.9,"longitude":121.6,"datum":"GCJ-02"},"photos":[{{photos}}]{{more}}}
            """,
            Encoding.UTF8);
        using HttpResponseMessage answer = await http.PutAsync($"v1/reports/{SecondCitizen.ReportId}", body);
        return (int)answer.StatusCode;
    }

    private async Task<long> CountEntriesAsync() => (await _world.City.AuditStore.GetHeadAsync())?.Size ?? 0;
}
