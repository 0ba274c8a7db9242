using Yipai.AspNetCore.Intake;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Lets the first citizen of the demonstration earn points, order a coupon for them, and pay for a copy.</summary>
internal static class DemoPurchases
{
    private const int Rewards = 3;

    /// <summary>Books the points, takes both orders, and keeps the consent to the payment institution.</summary>
    public static async Task OrderAsync(IServiceProvider services, SubjectId citizen)
    {
        PurchaseDesk desk = services.GetRequiredService<PurchaseDesk>();
        ConsentDesk consents = services.GetRequiredService<ConsentDesk>();
        PrivacyGuard guard = services.GetRequiredService<PrivacyGuard>();
        int booked = 0;
        foreach (ReporterCaseView own in await services.GetRequiredService<CaseDesk>().ReadOwnAsync(citizen, CancellationToken.None))
        {
            IntakeOutcome<PurchaseLine> reward = await desk.RewardAsync(new CaseId(own.Id), citizen, CancellationToken.None);
            booked += reward.Answer is null ? 0 : 1;
            if (booked == Rewards)
            {
                break;
            }
        }

        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        ConsentRecord agreed = guard.CreatePrompt($"share-payment/{LocalPayment.Recipient().Id}")
            .Record(ConsentEvent.Given, IdentifierSource.Random.NewIdentifier(), citizen, "app", "tap", now);
        DemoCitizens.Check(
            await consents.TakeAsync(agreed.EntryId.ToString("N"), agreed, Caller.Of(citizen), CancellationToken.None));
        foreach (string service in new[] { "park-coupon", "paper-copy" })
        {
            DemoCitizens.Check(await desk.OrderAsync(
                IdentifierSource.Random.NewIdentifier().ToString("N"), new PurchaseRequest(service), citizen, CancellationToken.None));
        }
    }
}
