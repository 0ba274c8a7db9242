using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;

namespace Yipai.Samples.Story.Steps;

/// <summary>The city changes a sentence of its notice, and the citizen hears what has changed.</summary>
internal static class PolicyNews
{
    private const string Retention = "案件办结后保存二年，期满删除。";

    public static async Task TellAsync(StoryWorld world, StoryTeller teller)
    {
        await using ServiceProvider phone = await NewPhoneAsync(world);
        YipaiClient client = phone.GetRequiredService<YipaiClient>();
        await client.Outbox.PauseAsync();
        await client.Consent.RecordNoticeShownAsync();
        await client.Account.SignInAsync(SecondCitizen.AccountName, StoryTexts.Password);
        await client.Outbox.DrainAsync();

        await world.City.StopAsync();
        world.City.Customize = builder => builder.Services.PostConfigure<YipaiPrivacyOptions>(
            options => options.Supplement = options.Supplement with { Retention = Retention });
        await world.City.StartAsync();

        await client.Account.SignOutAsync();
        await client.Account.SignInAsync(SecondCitizen.AccountName, StoryTexts.Password);
        InboxAnswer inbox = await client.Messages.ReadPageAsync();
        teller.Check(
            inbox.Messages.Count(message => message.Kind == "PolicyUpdate") == 1,
            "the news of the new text is in the inbox, once", "P4.6.1/1");
        NoticeUpdate update = await client.Consent.CheckNoticeAsync();
        string topics = string.Join('、', update.Changes.Select(change => change.Topic));
        teller.Check(
            update.Status == NoticeStatus.Outdated && topics == "supplement/retention"
                && update.Notice?.Text.Contains(Retention, StringComparison.Ordinal) == true,
            $"the city publishes a new text, and the phone shows it with what has changed: {topics}", "P4.6.1/1", "S28");

        await client.Consent.RecordNoticeShownAsync();
        await client.Outbox.DrainAsync();
        NoticeUpdate after = await client.Consent.GetNoticeUpdateAsync();
        teller.Check(
            after.Status == NoticeStatus.Current && after.AskAgain.Count == 0,
            "after reading, the consents go on, because no purpose has changed; a changed one would be asked anew", "S28");
    }

    /// <summary>Returns a phone that takes handler and text from the signed profile of the city.</summary>
    private static async Task<ServiceProvider> NewPhoneAsync(StoryWorld world)
    {
        using var http = new HttpClient { BaseAddress = world.Relay.Endpoint };
        CityProfile city = CityProfile.Load(await http.GetByteArrayAsync("v1/city"));
        var services = new ServiceCollection();
        services.AddYipaiClient(options =>
        {
            options.Endpoint = world.Relay.Endpoint;
            options.City = city;
            options.AcceptSupersededLaw = true;
        }).UseSqlite(Path.Combine(world.Directory, "news.db"));
        return services.BuildServiceProvider();
    }
}
