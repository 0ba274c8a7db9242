using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What the city derives from what a person opens, what it chooses by it, and how both end, over the wire.</summary>
public sealed class PersonalizationTests : IAsyncLifetime
{
    private const string Manhole = "01-01";
    private const string Litter = "01-03";

    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;
    private CityPhone _visitor = null!;
    private PublicCaseView _opened = null!;

    private PersonalizationClient Mine => _phone.Client.Personalization;

    public async Task InitializeAsync()
    {
        string subject = CaseCatalogue.GbT30428.Component(Manhole).Name;
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(city =>
            city.Advertisements["manholes"] = new CityAdvertisement { Subject = subject, Title = "井盖展", Text = "周末免费参观。" });
        await _city.StartAsync();
        CityPhone reporter = await NewPersonAsync("reporter", "case-handling", "publication");
        foreach (string code in (string[])[Litter, Litter, Manhole])
        {
            await reporter.Client.Reports.SubmitAsync(new ReportDraft
            {
                Subject = CaseCatalogue.GbT30428.Component(code),
                Description = "请处理",
                Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
            });
            await reporter.Client.Outbox.DrainAsync();
        }

        _phone = await NewPersonAsync("walker", "personalization", "advertising");
        _visitor = await _city.NewPhoneAsync();
        _opened = (await _visitor.Client.Cases.ListPublicAsync()).Single(view => view.Subject == subject);
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-4/1")]
    public async Task RecordViewAsync_SameCaseEightTimesAtOnce_CountsOneDay()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Mine.RecordViewAsync(new CaseId(_opened.Id))));

        TagsAnswer answer = await Mine.ReadTagsAsync();

        Assert.Equal((true, _opened.Subject, 1), (answer.IsOn, Assert.Single(answer.Tags).Name, answer.Tags[0].Days));
        Assert.Equal(1, await CountAuditAsync("tags.derived"));
    }

    [Fact]
    [CoversStrict("P4.1.2-4/1")]
    public async Task RecordViewAsync_WithoutTheConsent_SendsNothingAndTheCityRefusesItToo()
    {
        CityPhone stranger = await NewPersonAsync("stranger");
        bool isSent = await stranger.Client.Personalization.RecordViewAsync(new CaseId(_opened.Id));

        (int status, JsonElement problem) = await PutAsync(stranger, $"me/views/{_opened.Id}");

        Assert.Equal((false, 403, "personalization"), (isSent, status, problem.GetProperty("scope").GetString()));
        Assert.Empty((await stranger.Client.Personalization.ReadTagsAsync()).Tags);
    }

    [Fact]
    public async Task RecordViewAsync_CaseThatIsNotPublic_IsNotThere()
    {
        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(
            () => Mine.RecordViewAsync(new CaseId("C20200101-1")));

        Assert.Equal(404, refusal.Problem!.Status);
    }

    [Fact]
    [Covers("P4.1.2-4/2")]
    public async Task DeleteTagAsync_TagOfThePerson_IsGoneAndChoosesNothingMore()
    {
        await Mine.RecordViewAsync(new CaseId(_opened.Id));
        await Mine.DeleteTagAsync(_opened.Subject);
        await Mine.DeleteTagAsync(_opened.Subject);

        RecommendationsAnswer chosen = await Mine.ReadRecommendationsAsync();

        Assert.Equal((null, null), (chosen.Case, chosen.Advertisement));
        Assert.Equal(1, await CountAuditAsync("tags.deleted"));
    }

    [Fact]
    [CoversStrict("P4.1.2-4/1", "P4.1.2-4/2")]
    public async Task ReadRecommendationsAsync_AfterAView_NamesLabelAndReason()
    {
        await Mine.RecordViewAsync(new CaseId(_opened.Id));

        RecommendationsAnswer chosen = await Mine.ReadRecommendationsAsync();

        Assert.Equal(("定推", _opened.Id, _opened.Subject), (chosen.Case!.Label, chosen.Case.CaseId, chosen.Case.Tag));
        Assert.Contains("定推", chosen.Advertisement!.Label, StringComparison.Ordinal);
        Assert.Equal(("manholes", _opened.Subject), (chosen.Advertisement.AdvertisementId, chosen.Advertisement.Tag));
    }

    [Fact]
    [Covers("P4.1.2-4/2")]
    public async Task SwitchAdvertisingAsync_InAppOff_LeavesTheCaseAndEndsTheAdvertisementAtTheNextRequest()
    {
        await Mine.RecordViewAsync(new CaseId(_opened.Id));
        await Mine.SwitchAdvertisingAsync(AdvertisingChannel.InApp, isOn: false);

        RecommendationsAnswer off = await Mine.ReadRecommendationsAsync();
        await Mine.SwitchAdvertisingAsync(AdvertisingChannel.InApp, isOn: true);
        RecommendationsAnswer on = await Mine.ReadRecommendationsAsync();

        Assert.Equal((true, null), (off.Case is not null, off.Advertisement));
        Assert.NotNull(on.Advertisement);
    }

    [Fact]
    [Covers("P4.1.2-4/2")]
    public async Task SwitchAdvertisingAsync_AnotherChannelOff_LeavesTheAdvertisementInTheApp()
    {
        await Mine.RecordViewAsync(new CaseId(_opened.Id));

        await Mine.SwitchAdvertisingAsync(AdvertisingChannel.TextMessage, isOn: false);

        Assert.NotNull((await Mine.ReadRecommendationsAsync()).Advertisement);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [CoversStrict("P4.1.2-4/2")]
    public async Task SwitchAsync_OffOrConsentWithdrawn_ErasesTheTagsAndEndsBothAtTheNextRequest(bool bySwitch)
    {
        await Mine.RecordViewAsync(new CaseId(_opened.Id));
        if (bySwitch)
        {
            await Mine.SwitchAsync(isOn: false);
        }
        else
        {
            await _phone.Client.Consent.WithdrawAsync("personalization");
            await _phone.Client.Outbox.DrainAsync();
        }

        RecommendationsAnswer local = await Mine.ReadRecommendationsAsync();
        JsonElement city = await GetAsync(_phone, "me/recommendations");
        TagsAnswer tags = await Mine.ReadTagsAsync();

        Assert.Equal((null, null), (local.Case, local.Advertisement));
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null), (city.GetProperty("case").ValueKind, city.GetProperty("advertisement").ValueKind));
        Assert.Equal((false, 0), (tags.IsOn, tags.Tags.Count));
        Assert.Equal(1, await CountAuditAsync("tags.erased"));
    }

    [Fact]
    [Covers("P4.1.2-4/3")]
    public async Task ListCasesAsync_OneClassOpened_PutsItFirstAndLeavesTheGenericListAlone()
    {
        string[] before = [.. (await _phone.Client.Cases.ListPublicAsync()).Select(view => view.Id)];
        await Mine.RecordViewAsync(new CaseId(_opened.Id));

        string[] personal = [.. (await Mine.ListCasesAsync()).Select(view => view.Id)];
        string[] generic = [.. (await _phone.Client.Cases.ListPublicAsync()).Select(view => view.Id)];

        Assert.Equal(before, generic);
        Assert.NotEqual(_opened.Id, generic[0]);
        Assert.Equal([_opened.Id, .. before.Where(id => id != _opened.Id)], personal);
    }

    [Fact]
    [CoversStrict("P4.1.2-4/3")]
    public async Task ListCasesAsync_WithoutTheConsent_NamesTheScopeToAsk()
    {
        CityPhone stranger = await NewPersonAsync("stranger");

        CityRefusedException refusal =
            await Assert.ThrowsAsync<CityRefusedException>(() => stranger.Client.Personalization.ListCasesAsync());

        Assert.Equal((403, "personalization"), (refusal.Problem!.Status, refusal.Problem.ScopeId));
    }

    [Theory]
    [InlineData("personal", 401)]
    [InlineData("generic", 200)]
    [InlineData("backwards", 400)]
    public async Task List_OrderAskedByAVisitor_IsAnsweredWithoutAPerson(string order, int expected)
    {
        using var http = new HttpClient();

        using HttpResponseMessage answer = await http.GetAsync(AddressOf($"cases?order={order}"));

        Assert.Equal(expected, (int)answer.StatusCode);
    }

    [Fact]
    [Covers("P4.3.1", "P4.3.3")]
    public async Task CloseAccountAsync_PersonWithTags_ShowsThemBeforeAndLeavesNone()
    {
        await Mine.RecordViewAsync(new CaseId(_opened.Id));
        HeldInformation held = await _phone.Client.Rights.ReadAllAsync();
        SubjectId person = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;

        await _phone.Client.Account.CloseAccountAsync();

        Assert.Contains(_opened.Subject, held.Stores["tags"].EnumerateArray().Single().GetString(), StringComparison.Ordinal);
        Assert.Empty(await _city.World.City.Services.GetRequiredService<Yipai.Cases.Participation.IPreferenceTagStore>()
            .ReadAsync(_city.World.City.HandlerId, person));
    }

    private async Task<CityPhone> NewPersonAsync(string name, params string[] scopes)
    {
        CityPhone phone = await _city.NewPhoneAsync();
        await phone.RegisterAsync(name, scopes);
        await phone.Client.Outbox.DrainAsync();
        return phone;
    }

    private Uri AddressOf(string path) => new($"http://127.0.0.1:{_city.World.City.Port}/v1/{path}");

    private async Task<JsonElement> GetAsync(CityPhone phone, string path) =>
        (await SendAsync(phone, HttpMethod.Get, path)).Body;

    private Task<(int Status, JsonElement Body)> PutAsync(CityPhone phone, string path) => SendAsync(phone, HttpMethod.Put, path);

    private async Task<(int Status, JsonElement Body)> SendAsync(CityPhone phone, HttpMethod method, string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, AddressOf(path));
        request.Headers.Authorization = new("Bearer", (await phone.Client.Account.FindSessionAsync())!.Token);
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
