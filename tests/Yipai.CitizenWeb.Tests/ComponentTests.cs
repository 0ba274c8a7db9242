using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.CitizenWeb.Components.Consents;
using Yipai.Samples.CitizenWeb.Components.Elements;
using Yipai.Samples.CitizenWeb.Components.Reports;
using Yipai.Samples.CitizenWeb.Maps;
using Yipai.Samples.CitizenWeb.Positions;

namespace Yipai.CitizenWeb.Tests;

/// <summary>The components on a real client, whose stores are in memory and whose city never answers.</summary>
public sealed class ComponentTests : IAsyncDisposable
{
    private readonly BunitContext _page = new();

    public ComponentTests()
    {
        _page.Services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
        _page.Services.AddYipaiClient(options => options.Endpoint = new Uri("http://127.0.0.1:9"));
        _page.Services.AddSingleton(new PagePosition());
    }

    private YipaiClient Client => _page.Services.GetRequiredService<YipaiClient>();

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public void YipaiNotice_BeforeAnyTap_HasRecordedNothing()
    {
        _page.Render<YipaiNotice>();

        Assert.False(WasNoticeShown());
    }

    [Fact]
    public void YipaiNotice_Read_IsRecordedAndSaid()
    {
        bool isRead = false;
        IRenderedComponent<YipaiNotice> notice = _page.Render<YipaiNotice>(with => with.Add(shown => shown.OnRead, () => isRead = true));

        notice.Find("#notice-read").Click();

        notice.WaitForAssertion(() => Assert.True(isRead && WasNoticeShown()));
    }

    [Theory]
    [InlineData("#consent-agree", ConsentEvent.Given)]
    [InlineData("#consent-refuse", ConsentEvent.Refused)]
    public async Task ConsentGate_OneTap_RecordsTheChoice(string button, ConsentEvent expected)
    {
        await Client.Consent.RecordNoticeShownAsync();
        IRenderedComponent<ConsentGate> gate = _page.Render<ConsentGate>(with => with.Add(asked => asked.ScopeId, "publication"));

        await gate.Find(button).ClickAsync(new());

        Assert.Equal(expected, (await Client.Consent.GetStateAsync()).Find("publication")?.Event);
    }

    [Fact]
    public void ConsentGate_AsShown_HasNothingTicked()
    {
        IRenderedComponent<ConsentGate> gate = _page.Render<ConsentGate>(with => with.Add(asked => asked.ScopeId, "publication"));

        Assert.Empty(gate.FindAll("input, [aria-pressed], .primary"));
    }

    [Theory]
    [InlineData("联系 13812345678", "138****5678")]
    [InlineData("13812345678", "138****5678")]
    [InlineData("13812345678 或 13912345678，路口", "138****5678|139****5678")]
    public void MaskedText_ForThePublic_MarksEachMaskedValue(string text, string marked)
    {
        IRenderedComponent<MaskedText> shown = _page.Render<MaskedText>(
            with => with.Add(masked => masked.Text, text).Add(masked => masked.Audience, Audience.Public));

        Assert.Equal(marked, string.Join('|', shown.FindAll("mark").Select(mark => mark.TextContent.Trim())));
    }

    [Fact]
    public void ReportForm_WithANumberInTheWords_OffersToRemoveIt()
    {
        IRenderedComponent<ReportForm> form = _page.Render<ReportForm>();
        form.Find("#words").Input("路灯不亮13812345678");

        form.Find(".advice button").Click();

        Assert.Equal("路灯不亮", form.Find("#words").GetAttribute("value"));
    }

    [Fact]
    public void ReportForm_WithoutAnything_SaysWhatIsMissing()
    {
        IRenderedComponent<ReportForm> form = _page.Render<ReportForm>();

        form.Find("form").Submit();

        Assert.Equal(3, form.FindAll(".field-error").Count(error => error.TextContent.Trim().Length > 0));
    }

    [Fact]
    public async Task PlaceMap_MovedEastAndTaken_GivesThePointOfTheCross()
    {
        ReportedPlace? chosen = null;
        IRenderedComponent<PlaceMap> map = _page.Render<PlaceMap>(with => with.Add(shown => shown.OnChosen, place => chosen = place));
        await map.Find("#place-take").ClickAsync(new());
        ReportedPlace first = chosen!;

        await map.Find("#move-east").ClickAsync(new());
        await map.Find("#place-take").ClickAsync(new());

        Assert.Equal((first.Latitude, "GCJ-02", false), (chosen!.Latitude, chosen.Datum, chosen.IsPersonPosition));
        Assert.InRange(chosen.Longitude!.Value - first.Longitude!.Value, 0.02, 0.05);
    }

    private bool WasNoticeShown() => Client.Consent.GetStateAsync().AsTask().GetAwaiter().GetResult()
        .WasNoticeShown(Client.Consent.Notice.Version.ContentHash, DateTimeOffset.MaxValue);
}
