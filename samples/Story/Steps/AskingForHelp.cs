using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;

namespace Yipai.Samples.Story.Steps;

/// <summary>The citizen asks customer service, refuses a recording, answers a survey, and reports a leak.</summary>
internal static class AskingForHelp
{
    public static async Task TellAsync(StoryWorld world, StoryTeller teller)
    {
        YipaiClient client = world.Phone.Client;
        if (world.IsStrict)
        {
            await client.Consent.AgreeAsync(client.Consent.CreatePrompt("customer-support"));
            await client.Outbox.DrainAsync();
        }

        await AskAsync(world, client, teller);
        await AnswerASurveyAsync(world, client.Support, teller);
        await ReportALeakAsync(client, teller);
    }

    private static async Task AskAsync(StoryWorld world, YipaiClient client, StoryTeller teller)
    {
        var own = new CaseId((await client.Cases.ListMineAsync())[0].Id);
        TicketAnswer asked = await client.Support.AskAsync($"什么时候修好？我的电话是{StoryTexts.RawMobile}。", own);
        using CityCalls agent = world.As(CityHost.AgentKey);
        string read = await agent.GetTextAsync("v1/agent/tickets");
        JsonElement opened = await agent.GetAsync($"v1/agent/tickets/{asked.TicketId}/case");
        teller.Check(
            opened.GetProperty("id").GetString() == own.Value && !read.Contains(StoryTexts.RawMobile, StringComparison.Ordinal),
            "the agent reads the question masked, and opens that one case and no other", "P4.1.2-7/1", "P4.1.2-7/3");

        await agent.PutAsync($"v1/agent/tickets/{asked.TicketId}/recording", Json(new { channel = "Call" }));
        RecordingAnswer announced = await client.Support.ReadRecordingAsync(asked.TicketId);
        await client.Support.AnswerRecordingAsync(asked.TicketId, agrees: false);
        (int recorded, _) = await agent.PutAsync(
            $"v1/agent/tickets/{asked.TicketId}/recording/{Guid.NewGuid():N}", Json(new { text = "市民说……" }));
        (int answered, _) = await agent.PutAsync(
            $"v1/agent/tickets/{asked.TicketId}/answer", Json(new { text = "明天上午修好。", upheld = true }));
        teller.Check(
            announced.State == "Announced" && (recorded, answered) == (403, 200),
            $"a recording is announced with its purpose and its last day, {announced.LastDay:yyyy-MM-dd}; who refuses it "
                + "gets the answer all the same",
            "P4.1.2-7/2", "S17");
        InboxAnswer inbox = await client.Messages.ReadPageAsync();
        teller.Check(
            inbox.Messages.Any(message => message.Text == "明天上午修好。"), "the answer of customer service is in the inbox", "P4.1.2-7/2");
    }

    private static async Task AnswerASurveyAsync(StoryWorld world, SupportClient support, StoryTeller teller)
    {
        string id = $"{Guid.NewGuid():N}";
        using CityCalls administrator = world.As(CityHost.AdministratorKey);
        await administrator.PutAsync($"v1/staff/surveys/{id}", Json(new
        {
            title = "井盖上报好用吗？",
            purpose = "改进上报页面",
            questions = new Dictionary<string, string> { ["easy"] = "上报容易吗？", ["missing"] = "还缺什么？" },
        }));
        SurveyEntry survey = (await support.ListSurveysAsync()).Surveys.Single(candidate => candidate.SurveyId == id);
        SurveyReplyEntry reply = await support.AnswerSurveyAsync(
            survey.SurveyId, new Dictionary<string, string> { ["missing"] = $"请给{StoryTexts.RawMobile}回电" });
        string kept = (await support.ReadSurveyReplyAsync(id, reply.ReplyId)).Answers["missing"];
        await support.DeleteSurveyReplyAsync(id, reply.ReplyId);
        string left = await administrator.GetTextAsync($"v1/staff/surveys/{id}/replies");
        teller.Check(
            !reply.WithAccount && !kept.Contains(StoryTexts.RawMobile, StringComparison.Ordinal)
                && !left.Contains(reply.ReplyId, StringComparison.Ordinal),
            $"a survey takes one answer of two, without the account and masked ({kept}), and the citizen deletes it", "P4.1.2-7/4");
    }

    private static async Task ReportALeakAsync(YipaiClient client, StoryTeller teller)
    {
        await client.Support.ReportLeakAsync("有人知道我的密码。");
        string? refusal = await FindRefusalAsync(client);
        await client.Account.RenewPasswordAsync(
            StoryTexts.AccountName, StoryTexts.AccountMobile, StoryTexts.Password, StoryTexts.RenewedPassword);
        teller.Check(
            refusal == "AccountFrozen" && await client.Account.FindSessionAsync() is not null,
            "the leak of a password freezes the account, and only the person with a new password lifts the freeze", "P4.2.3/2");
    }

    private static async Task<string?> FindRefusalAsync(YipaiClient client)
    {
        try
        {
            await client.Account.SignInAsync(StoryTexts.AccountName, StoryTexts.Password);
            return null;
        }
        catch (CityRefusedException refused)
        {
            return refused.Problem?.Reason;
        }
    }

    private static byte[] Json<T>(T message) => JsonSerializer.SerializeToUtf8Bytes(message);
}
