using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen agrees to personalization, sees why a case was chosen, and switches it off.</summary>
internal static class Preferences
{
    public static async Task TellAsync(StoryWorld world, YipaiClient reporter, StoryTeller teller)
    {
        PersonalizationClient mine = world.Phone.Client.Personalization;
        await reporter.Consent.AgreeAsync(reporter.Consent.CreatePrompt("publication"));
        await reporter.Outbox.DrainAsync();
        PublicCaseView opened = (await reporter.Cases.ListPublicAsync())[0];
        if (world.IsStrict)
        {
            teller.Check(
                !await mine.RecordViewAsync(new CaseId(opened.Id)), "without a consent the phone does not say which case was opened",
                "S13");
            await world.Phone.Client.Consent.AgreeAsync(world.Phone.Client.Consent.CreatePrompt("personalization"));
            await world.Phone.Client.Outbox.DrainAsync();
        }

        await mine.RecordViewAsync(new CaseId(opened.Id));
        RecommendedCase? chosen = (await mine.ReadRecommendationsAsync()).Case;
        teller.Check(
            chosen is { Label: "定推" } && chosen.Tag == opened.Subject,
            $"the city chooses a case, labels it {chosen?.Label}, and names the tag: {chosen?.Tag}", "P4.1.2-4/1", "PIPL 24");

        await mine.SwitchAsync(isOn: false);
        RecommendationsAnswer after = await mine.ReadRecommendationsAsync();
        TagsAnswer tags = await mine.ReadTagsAsync();
        teller.Check(
            after.Case is null && after.Advertisement is null && tags.Tags.Count == 0,
            "switched off: nothing is chosen at the next request, and the tags are erased", "P4.1.2-4/2");
        await reporter.Consent.WithdrawAsync("publication");
        await reporter.Outbox.DrainAsync();
    }
}
