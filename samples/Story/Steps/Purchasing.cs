using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server.Purchases;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen earns points, takes a coupon for them, and pays for a copy; after the account only the paid order stays.</summary>
internal static class Purchasing
{
    public static async Task TellAsync(StoryWorld world, StoryTeller teller)
    {
        YipaiClient client = world.Phone.Client;
        foreach (ReporterCaseView own in await client.Cases.ListMineAsync())
        {
            await client.Purchases.RewardAsync(new CaseId(own.Id));
            await client.Purchases.RewardAsync(new CaseId(own.Id));
        }

        PurchaseLine coupon = await client.Purchases.OrderAsync("park-coupon");
        int left = (await client.Purchases.ReadPageAsync()).Balance;
        teller.Check(
            coupon.Coupon is { Length: > 0 } && left == 0,
            "two confirmed reports earn their points once, and the points buy a coupon", "P3-2", "P3-7");

        await client.Consent.AgreeAsync(
            client.Purchases.CreatePrompt((await client.Purchases.ListServicesAsync()).Institution!));
        PurchaseLine paid = await client.Purchases.OrderAsync("paper-copy");
        using CityCalls officer = world.As(CityHost.OfficerKey);
        string orders = await officer.GetTextAsync("v1/officer/orders");
        teller.Check(
            paid.State == "Completed" && orders.Contains(paid.PurchaseId, StringComparison.Ordinal)
                && !orders.Contains(coupon.Coupon!, StringComparison.Ordinal),
            "the payment institution gets order number and amount, and the staff read amount and coupon masked",
            "P4.4.1-2/2", "P4.1.2-9(5)");
    }

    public static async Task TellWhatStaysAsync(StoryWorld world, SubjectId person, StoryTeller teller)
    {
        IReadOnlyList<PurchaseEntry> kept =
            await world.City.Services.GetRequiredService<IPurchaseStore>().ReadAsync(world.City.HandlerId, person, null);
        teller.Check(
            kept is [{ ServiceId: "paper-copy", Coupon: null }],
            "of the purchases only the paid order stays, for the three years of the E-commerce law", "P4.3.3");
    }
}
