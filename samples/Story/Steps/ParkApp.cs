using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy.Processing;
using Yipai.Samples.CityServer;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen looks at the app of the city's parks, which has a policy overlay of its own.</summary>
internal static class ParkApp
{
    public static async Task TellAsync(StoryWorld world, StoryTeller teller)
    {
        ProductLine park = (await world.Phone.Client.Rights.ListProductsAsync()).Products[0];
        teller.Check(
            park.Changes.Any(change => change.Topic == "activities/device-positioning" && change.Effect == "Narrows"),
            $"the app {park.Name} says on which {park.Changes.Count} topics it differs, and the city's policy answers the rest",
            "P1/6", "P1/7");
        using var http = new HttpClient { BaseAddress = world.Relay.Endpoint };
        byte[] profile = await http.GetByteArrayAsync(new Uri($"v1/city?product={ParkProduct.Id}", UriKind.Relative));
        var services = new ServiceCollection();
        services.AddYipaiClient(options =>
        {
            (options.Endpoint, options.City) = (world.Relay.Endpoint, CityProfile.Load(profile));
            options.AcceptSupersededLaw = true;   // the story compares both readings
        }).UseSqlite(Path.Combine(world.Directory, "park.db"));
        await using ServiceProvider app = services.BuildServiceProvider();
        YipaiClient client = app.GetRequiredService<YipaiClient>();
        await client.Outbox.PauseAsync();
        await client.Consent.RecordNoticeShownAsync();
        await client.Account.RegisterAsync(new AccountRegistration
        {
            AccountName = "gardener", MobileNumber = "13804110008", Password = StoryTexts.Password,
        });
        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));
        SubmissionReceipt measured = await client.Reports.SubmitAsync(Draft(
            ReportedPlace.FromDevice(GeoPoint.Wgs84(StoryTexts.Latitude, StoryTexts.Longitude))));
        teller.Check(
            !measured.IsQueued && measured.Decision.Reason == DenialReason.ActivityNotAvailable,
            "the park app never measures the position of the phone, which the city's own app may do with consent", "P1/6");
    }

    private static ReportDraft Draft(ReportedPlace place) => new()
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"), Description = "长椅坏了", Place = place,
    };
}
