namespace Yipai.CitizenWeb.Tests;

/// <summary>What a purchaser sees and does, at a city with the stand-in for payments, which charges nobody.</summary>
public sealed class PurchaseStoryTests
{
    [SkippableFact]
    public async Task PaidOrder_BeforeTheConsentToTheInstitution_IsNotMade()
    {
        await using CitizenHost host = await CitizenHost.StartAsync("--City:Purchases", "true");
        CitizenTab tab = await host.OpenAsync();
        await tab.RegisterAsync("buyer");
        await tab.PressLinkAsync("积分和订单");
        await tab.Page.WaitForSelectorAsync("#services");
        List<string> found = [.. await tab.InspectAsync("purchases")];

        await tab.Page.ClickAsync("#order-paper-copy");
        await tab.SeeAsync("示范支付机构");
        await tab.Page.ClickAsync("#consent-refuse");
        await tab.SeeAsync("没有下单，也没有付款");
        int before = await tab.Page.Locator("#my-orders li").CountAsync();
        await tab.Page.ClickAsync("#order-paper-copy");
        await tab.Page.ClickAsync("#consent-agree");
        await tab.Page.WaitForSelectorAsync("#my-orders li");
        await tab.Page.ClickAsync("#language");
        found.AddRange(await tab.InspectAsync("purchases-en"));

        Assert.Equal(0, before);
        Assert.Contains("5.00", await tab.Page.InnerTextAsync("#my-orders"), StringComparison.Ordinal);
        Assert.Empty(found.Concat(tab.Errors).Concat(tab.Strangers));
    }

    [SkippableFact]
    public async Task Balance_OfAPerson_IsHiddenUntilATap()
    {
        await using CitizenHost host = await CitizenHost.StartAsync("--City:Purchases", "true");
        CitizenTab tab = await host.OpenAsync();
        await tab.RegisterAsync("buyer");
        await tab.GoAsync("mine/purchases");
        await tab.Page.WaitForSelectorAsync("#services");
        int before = await tab.Page.Locator("#balance").CountAsync();

        await tab.Page.ClickAsync("#show-balance");

        Assert.Equal((0, "0"), (before, await tab.Page.InnerTextAsync("#balance")));
    }
}
