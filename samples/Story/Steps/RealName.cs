using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen verifies the own name by the one way that asks for no name and no number.</summary>
internal static class RealName
{
    public static async Task TellAsync(StoryWorld world, StoryTeller teller)
    {
        YipaiClient client = world.Phone.Client;
        IReadOnlyList<VerificationRoute> routes = (await client.Verification.ListRoutesAsync()).Routes;
        VerificationRoute national = routes.Single(route => route.Items.Count == 0);
        teller.Check(
            routes.All(route => route.Hops.All(hop => hop.Contact.Length > 0))
                && routes.Where(route => route.Items.Contains(DataItems.FacePhoto.Id)).All(route => route.AlternativeRouteId is not null),
            "each way to verify a name shows every organization with its contact, and a face is never the only way",
            "P4.1.1-3", "S5");
        foreach (ConsentPrompt prompt in client.Verification.CreatePrompts(national))
        {
            await client.Consent.AgreeAsync(prompt);
        }

        VerificationLine result =
            await client.Verification.VerifyAsync(new VerificationRequest(national.RouteId, Credential: "demo-credential"));
        HeldInformation held = await client.Rights.ReadAllAsync();
        teller.Check(
            result.State == "Passed" && held.Stores["verifications"].GetArrayLength() == 1,
            "the name is verified without a name, number or face, and the city keeps the result only", "P4.1.1-2", "PIPL 19");
    }
}
