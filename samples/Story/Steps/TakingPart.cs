using System.Text.Json;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Client;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen likes a topic of the city, comments on it, and takes the words back.</summary>
internal static class TakingPart
{
    public static async Task TellAsync(StoryWorld world, StoryTeller teller)
    {
        string topic = await PublishTopicAsync(world);
        YipaiClient client = world.Phone.Client;
        if (world.IsStrict)
        {
            string? scope = await FindScopeToAskAsync(client, topic);
            teller.Check(scope == "interaction", "without a consent the city refuses a like and names the consent to ask for", "S1");
            await client.Consent.AgreeAsync(client.Consent.CreatePrompt("interaction"));
            await client.Outbox.DrainAsync();
        }

        await client.Participation.ActAsync(ParticipationAction.Like, ParticipationTarget.Topic, topic);
        ParticipationAnswer liked = await client.Participation.ActAsync(ParticipationAction.Like, ParticipationTarget.Topic, topic);
        teller.Check(liked.Likes == 1, "a like that arrives twice counts once", "P4.1.2-5/1");

        string words = $"我家门口也是，电话{StoryTexts.RawMobile}";
        int advised = client.Participation.Advise(words).Count;
        CommentEntry sent = await client.Participation.CommentAsync(ParticipationTarget.Topic, topic, words);
        CommentEntry seen = (await client.Participation.ListCommentsAsync(ParticipationTarget.Topic, topic)).Comments.Single();
        teller.Check(
            advised == 1 && !seen.Text.Contains(StoryTexts.RawMobile, StringComparison.Ordinal),
            $"the phone advises before sending, and the public reads the comment masked: {seen.Text}", "P4.2.2/2", "P4.1.2-9(5)");

        await client.Participation.DeleteAsync(sent.CommentId);
        CommentPage left = await client.Participation.ListCommentsAsync(ParticipationTarget.Topic, topic);
        teller.Check(left.Comments.Count == 0, "the citizen deletes the comment, and nobody reads it any more", "P4.3.2/1");
    }

    private static async Task<string> PublishTopicAsync(StoryWorld world)
    {
        string id = $"{Guid.NewGuid():N}";
        using CityCalls administrator = world.As(CityHost.AdministratorKey);
        await administrator.PutAsync($"v1/staff/topics/{id}", JsonSerializer.SerializeToUtf8Bytes(
            new TopicRequest("Topic", "夜间照明", "哪条路晚上最暗？请大家说说。"), WireJsonContext.Default.TopicRequest));
        return id;
    }

    private static async Task<string?> FindScopeToAskAsync(YipaiClient client, string topic)
    {
        try
        {
            await client.Participation.ActAsync(ParticipationAction.Like, ParticipationTarget.Topic, topic);
            return null;
        }
        catch (CityRefusedException refused)
        {
            return refused.Problem?.ScopeId;
        }
    }
}
