using Microsoft.Playwright;

namespace Yipai.CitizenWeb.Tests;

/// <summary>What a person wants to do, counted in taps from the map, with the first visit's questions.</summary>
public sealed class TapTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Number = "13912345678";

    [SkippableFact]
    public async Task Reporting_OnAFirstVisitWithoutAccount_TakesSixTaps()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();

        await tab.TapTabAsync("上报");
        await tab.TapAsync(".chip");
        await tab.Page.FillAsync("#place", "中山广场东北角");
        await tab.Page.FillAsync("#words", "井盖破损");
        await tab.TapAsync("#preview");
        await tab.TapAsync("#send");
        await tab.TapAsync("#notice-read");
        await tab.AgreeIfAskedAsync();

        await tab.Page.WaitForSelectorAsync("#delivery");

        Assert.InRange(tab.Taps, 1, 6);
    }

    [SkippableFact]
    public async Task RefusingThePosition_ThenTypingThePlace_LosesNothing()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.TapTabAsync("上报");
        await tab.Page.FillAsync("#words", "井盖破损");

        await tab.TapAsync("#locate");
        await tab.TapAsync("#notice-read");
        await tab.TapAsync("#consent-refuse");

        await tab.Page.FillAsync("#place", "中山广场东北角");

        Assert.Equal("井盖破损", await tab.Page.InputValueAsync("#words"));
    }

    [SkippableFact]
    public async Task TheOwnPosition_AfterItsConsent_IsInThePreview()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await tab.Page.Context.SetGeolocationAsync(new Geolocation { Latitude = 38.91f, Longitude = 121.61f });
        await tab.TapTabAsync("上报");
        await tab.TapAsync(".chip");
        await tab.Page.FillAsync("#words", "井盖破损");
        await tab.TapAsync("#locate");
        await tab.TapAsync("#notice-read");
        await tab.TapAsync("#consent-agree");
        await tab.Page.WaitForSelectorAsync("#located");

        await tab.TapAsync("#preview");

        await tab.SeeAsync("您现在的位置（精确）");
    }

    [SkippableFact]
    public async Task APlaceOnTheMap_ByTapAndByKeyboard_IsInThePreview()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.TapTabAsync("上报");
        await tab.TapAsync(".chip");
        await tab.Page.FillAsync("#words", "井盖破损");
        await tab.TapAsync("#on-map");
        string before = await tab.Page.InnerTextAsync("#place-chosen");
        await tab.Page.Locator("#place-map").ClickAsync(new() { Position = new() { X = 40, Y = 40 } });
        await Assertions.Expect(tab.Page.Locator("#place-chosen")).Not.ToHaveTextAsync(before);
        string tapped = await tab.Page.InnerTextAsync("#place-chosen");
        await tab.Page.Locator("#closer").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Locator("#move-east").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#place-chosen")).Not.ToHaveTextAsync(tapped);
        IReadOnlyList<string> found = await tab.InspectAsync("report-map");

        await tab.TapAsync("#place-take");
        await tab.TapAsync("#preview");

        await tab.SeeAsync("地图上选的地点（精确）");

        Assert.Empty(found.Concat(tab.Strangers).Concat(tab.Errors));
    }

    [SkippableFact]
    public async Task Words_NumberInTheText_IsTakenOutInOneTap()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.TapTabAsync("上报");
        await tab.Page.FillAsync("#words", $"路灯不亮{Number}");
        int before = tab.Taps;

        await tab.TapAsync(".advice button");

        await Assertions.Expect(tab.Page.Locator("#words")).ToHaveValueAsync("路灯不亮");

        Assert.Equal(1, tab.Taps - before);
    }

    [SkippableFact]
    public async Task TakingAConsentBack_FromTheMap_TakesThreeTaps()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.GoAsync("privacy/consents");
        await tab.Page.ClickAsync("#ask-publication");
        await tab.Page.ClickAsync("#consent-agree");
        await tab.Page.WaitForSelectorAsync("#withdraw-publication");
        await tab.GoAsync("");

        await tab.TapTabAsync("隐私");
        await tab.TapAsync("a[href='privacy/consents']");
        await tab.TapAsync("#withdraw-publication");

        await tab.SeeAsync("已撤回");

        Assert.Equal(3, tab.Taps);
    }

    [SkippableFact]
    public async Task TakingTheOwnData_FromTheMap_TakesThreeTaps()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.RegisterAsync("collector");
        await tab.GoAsync("");

        await tab.TapTabAsync("隐私");
        await tab.TapAsync("a[href='privacy/held']");
        Task<IDownload> saved = tab.Page.WaitForDownloadAsync();
        await tab.TapAsync("#take-copy a");

        string text = await File.ReadAllTextAsync(await (await saved).PathAsync());

        Assert.Contains("collector", text, StringComparison.Ordinal);
        Assert.Equal(3, tab.Taps);
    }

    [SkippableFact]
    public async Task ClosingTheAccount_FromTheMap_TakesFourTapsWithItsPreview()
    {
        CitizenTab tab = await (await shared.GetAsync()).OpenAsync();
        await tab.RegisterAsync("leaver");
        await tab.GoAsync("");

        await tab.TapTabAsync("隐私");
        await tab.TapAsync("a[href='privacy/rights']");
        await tab.TapAsync("#close-ask");
        await tab.TapAsync("#close-now");

        await tab.Page.WaitForSelectorAsync("#closed");

        Assert.Equal(4, tab.Taps);
    }
}
