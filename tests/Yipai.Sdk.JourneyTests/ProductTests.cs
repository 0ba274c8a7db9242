using System.Net;
using System.Text;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy.Processing;
using Yipai.Samples.CityServer;
using Yipai.Samples.Story;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The app of a product with its own overlay: its answers prevail topic by topic, and the platform answers the rest.</summary>
public sealed class ProductTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private readonly HttpClient _http = new();

    public async Task InitializeAsync()
    {
        _city.World.City.Arguments = ParkProduct.Arguments;
        await _city.StartAsync();
        _http.BaseAddress = _city.World.Relay.Endpoint;
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    [Covers("P1/5", "P1/6", "P1/7")]
    public async Task ListProductsAsync_Visitor_SeesEachTopicThatDiffersAndNoOther()
    {
        CityPhone visitor = await _city.NewPhoneAsync();

        ProductLine park = Assert.Single((await visitor.Client.Rights.ListProductsAsync()).Products);

        Assert.Equal(("park", "示范公园"), (park.ProductId, park.Name));
        Assert.Equal(
            ["activities/device-positioning", "activities/report-case", "scopes/case-handling"],
            park.Changes.Select(change => change.Topic).Order());
        Assert.Equal("Narrows", park.Changes.Single(change => change.Topic == "activities/device-positioning").Effect);
    }

    [Fact]
    [Covers("P1/6")]
    public async Task SubmitAsync_ConsentOfTheCityApp_IsAskedAgainInTheParkAppOnly()
    {
        CityPhone phone = await _city.NewPhoneAsync();
        await phone.RegisterAsync("walker", "case-handling");
        await phone.ReportAsync();
        OutboxDrain inTheCity = await phone.Client.Outbox.DrainAsync();
        CityPhone park = await ParkPhoneAsync();
        await park.Client.Consent.RecordNoticeShownAsync();
        await park.Client.Account.SignInAsync("walker", StoryTexts.Password);

        SubmissionReceipt asked = await park.ReportAsync();
        await park.Client.Consent.AgreeAsync(park.Client.Consent.CreatePrompt("case-handling"));
        SubmissionReceipt taken = await park.ReportAsync();
        OutboxDrain inThePark = await park.Client.Outbox.DrainAsync();

        Assert.Equal((0, 0), (inTheCity.Remaining, inThePark.Remaining));
        Assert.Equal("case-handling", asked.Decision.Missing.Single().ScopeId);
        Assert.True(taken.IsQueued);
        Assert.Equal(2, await _city.World.City.CountCasesAsync());
    }

    [Fact]
    [Covers("P1/6", "P1/7")]
    public async Task RegisterAsync_InTheParkApp_CountsAndReportsAreDispatched()
    {
        CityPhone park = await ParkPhoneAsync();

        await park.RegisterAsync("gardener", "case-handling");
        await park.ReportAsync();
        OutboxDrain drain = await park.Client.Outbox.DrainAsync();

        Assert.Equal((0, 1), (drain.Remaining, await _city.World.City.CountCasesAsync()));
        Assert.Equal(1, await TwoCities.CountAuditAsync(_city, "report.dispatched"));
        Assert.Equal(1, await TwoCities.CountAuditAsync(_city, "product"));
    }

    [Theory]
    [InlineData("", HttpStatusCode.Created)]
    [InlineData("?product=park", HttpStatusCode.Forbidden)]
    [InlineData("?product=zoo", HttpStatusCode.NotFound)]
    [Covers("P1/6")]
    public async Task PutReport_PositionOfTheDevice_IsTakenByTheCityAndRefusedByThePark(string query, HttpStatusCode expected)
    {
        CityPhone phone = await _city.NewPhoneAsync();
        await phone.RegisterAsync("walker", "case-handling", "device-location");
        CityPhone park = await ParkPhoneAsync();
        await park.Client.Consent.RecordNoticeShownAsync();
        await park.Client.Account.SignInAsync("walker", StoryTexts.Password);
        await phone.Client.Outbox.DrainAsync();
        if (query.Length > 0)
        {
            await park.Client.Consent.AgreeAsync(park.Client.Consent.CreatePrompt("case-handling"));
            await park.Client.Outbox.DrainAsync();
        }

        using HttpResponseMessage answer = await PutPositionAsync(phone, query);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    [Covers("P1/6")]
    public async Task SubmitAsync_PositionOfTheDeviceInTheParkApp_IsDeniedBeforeAnyByte()
    {
        CityPhone park = await ParkPhoneAsync(new PhonePermissions());
        await park.RegisterAsync("gardener", "case-handling");

        SubmissionReceipt receipt = await park.Client.Reports.SubmitAsync(new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = "长椅坏了",
            Place = ReportedPlace.FromDevice(GeoPoint.Wgs84(38.914, 121.6147)),
        });

        Assert.False(receipt.IsQueued);
        Assert.Equal(DenialReason.ActivityNotAvailable, receipt.Decision.Reason);
    }

    [Fact]
    public async Task GetCity_UnknownProduct_IsNotFound()
    {
        using HttpResponseMessage city = await _http.GetAsync(new Uri("v1/city?product=zoo", UriKind.Relative));
        using HttpResponseMessage policy = await _http.GetAsync(new Uri("v1/policy?product=zoo", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (city.StatusCode, policy.StatusCode));
    }

    [Fact]
    [Covers("P1/3", "P1/6")]
    public async Task CheckNoticeAsync_ParkApp_StaysWithThePark()
    {
        CityPhone park = await ParkPhoneAsync();
        await park.RegisterAsync("gardener", "case-handling");

        NoticeUpdate update = await park.Client.Consent.CheckNoticeAsync();

        Assert.Equal(NoticeStatus.Current, update.Status);
        Assert.Equal(
            Assert.Single((await park.Client.Rights.ListProductsAsync()).Products).ContentHash,
            park.Client.Consent.Notice.Version.ContentHash);
    }

    private async Task<CityPhone> ParkPhoneAsync(PhonePermissions? permissions = null)
    {
        CityProfile profile = CityProfile.Load(await _http.GetByteArrayAsync(new Uri("v1/city?product=park", UriKind.Relative)));
        return _city.Keep(new CityPhone(
            Path.Combine(_city.World.Directory, $"{Guid.NewGuid():N}.db"), _city.World.Relay.Endpoint, profile, null, permissions));
    }

    private async Task<HttpResponseMessage> PutPositionAsync(CityPhone phone, string query)
    {
        string id = $"{Guid.NewGuid():N}";
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/reports/{id}{query}");
        request.Headers.Authorization = new("Bearer", (await phone.Client.Account.FindSessionAsync())!.Token);
        request.Content = new StringContent(
            $$"""
            {"id":"{{id}}","kind":"Component","code":"01-01","description":"长椅坏了",
             "place":{"source":"DevicePositioning","latitude":38.914,"longitude":121.6147,"datum":"WGS-84"},"photos":[]}
            """,
            Encoding.UTF8,
            "application/json");
        return await _http.SendAsync(request);
    }
}
