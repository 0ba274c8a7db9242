using Yipai.AspNetCore.Intake;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Asks customer service as a citizen, announces a recording, and publishes a survey with an answer of nobody.</summary>
internal static class DemoSupport
{
    public static async Task AskAsync(IServiceProvider services, SubjectId citizen)
    {
        string ticket = NewId();
        DemoCitizens.Check(await services.GetRequiredService<TicketDesk>().OpenAsync(
            ticket, new TicketRequest("Support", "怎样才能知道我上报的井盖修好了？", null), Caller.Of(citizen), CancellationToken.None));
        DemoCitizens.Check(await services.GetRequiredService<RecordingDesk>().AnnounceAsync(
            ticket, new RecordingRequest("Chat"), DemoCity.MemberOf("support-agent"), CancellationToken.None));

        SurveyDesk surveys = services.GetRequiredService<SurveyDesk>();
        string survey = NewId();
        var request = new SurveyRequest(
            "上报好用吗？",
            "改进上报页面，不用于其他目的",
            new Dictionary<string, string> { ["easy"] = "上报容易吗？", ["missing"] = "还缺什么？" });
        DemoCitizens.Check(await surveys.PublishAsync(survey, request, DemoCity.MemberOf("administrator"), CancellationToken.None));
        DemoCitizens.Check(await surveys.AnswerAsync(
            survey, NewId(), new SurveyAnswers(new Dictionary<string, string> { ["easy"] = "容易，两分钟就好。" }), Caller.Visitor,
            CancellationToken.None));
    }

    private static string NewId() => IdentifierSource.Random.NewIdentifier().ToString("N");
}
