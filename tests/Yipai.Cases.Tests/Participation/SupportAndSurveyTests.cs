using System.Text.Json;
using Yipai.Cases.Codes;
using Yipai.Cases.Participation;
using Yipai.Cases.Tests.Workflow;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Participation;

public sealed class SupportAndSurveyTests
{
    private const string Words = "我的电话13812345678";
    private static readonly VoluntarySurvey Survey = new("s-1", new Dictionary<string, string> { ["q1"] = "满意吗？", ["q2"] = "还缺什么？" });

    [Fact]
    [Covers("P4.1.2-7/2")]
    public void KeepCall_BeforeTheAnnouncement_IsRefused()
    {
        SupportRecord record = SupportRecord.Open("T-1", Citizen.Now);

        Assert.Equal("YP0283", Assert.Throws<CasesException>(() => record.KeepCall(Words, Citizen.Now)).Code);
        SupportRecord announced = record.Announce(Citizen.Now.AddMinutes(1));
        Assert.Equal("YP0283", Assert.Throws<CasesException>(() => announced.KeepCall(Words, Citizen.Now)).Code);
        Assert.Equal([Words], announced.KeepCall(Words, Citizen.Now.AddMinutes(1)).Content);
        Assert.Equal([Words], record.KeepMessage(Words).Content);
        Assert.Equal(announced.AnnouncedAt, announced.Announce(Citizen.Now.AddHours(1)).AnnouncedAt);
    }

    [Fact]
    [CoversStrict("P4.1.2-7/2")]
    public void SupportRecord_Settled_EndsByTheRetentionOfThePolicy()
    {
        SupportRecord record = SupportRecord.Open("T-1", Citizen.Now).Settle(Citizen.Now.AddDays(1));
        var held = new HeldRecord(record.TicketId, DataItems.SupportConversation, Activities.CustomerSupport, record.OpenedAt)
        {
            ClosedAt = record.SettledAt, SubjectId = new SubjectId(Citizen.Id),
        };
        RetentionSchedule schedule = Citizen.Guard.Policy.RetentionUnder(Citizen.Guard.Profile);

        Assert.Null(schedule.Find(Citizen.Now.AddDays(365), held));
        Assert.Equal(RetentionOutcome.Erase, schedule.Find(Citizen.Now.AddDays(2).AddYears(3), held)!.Outcome);
    }

    [Fact]
    [Covers("P4.1.2-7/4")]
    public void Reply_UnansweredQuestions_AreNotRequired()
    {
        Assert.Null(Survey.Reply(new Dictionary<string, string>()));
        Assert.Null(Survey.Reply(new Dictionary<string, string> { ["q1"] = " " }));
        Assert.Equal(["q2"], Survey.Reply(new Dictionary<string, string> { ["q1"] = "", ["q2"] = "夜里的灯" })!.Answers.Keys);
        Assert.Equal("YP0284", Assert.Throws<CasesException>(() => Survey.Reply(new Dictionary<string, string> { ["q3"] = "x" })).Code);
    }

    [Fact]
    public void ToCommand_Rating_BecomesTheReportersCommand()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Closed)
            .Do(CaseAction.Rate, CaseRole.Reporter, _ => new SatisfactionRating(4, "很快").ToCommand());

        Assert.Equal((4, "很快"), (desk.File.Rating, desk.File.Log[^1].Reason));
        Assert.Equal("YP0282", Assert.Throws<CasesException>(() => new SatisfactionRating(0)).Code);
        Assert.Equal("YP0282", Assert.Throws<CasesException>(() => new SatisfactionRating(6)).Code);
    }

    [Fact]
    public void WordsOfPeople_InEveryHolder_ComeIntoNoTextFormAndNoJson()
    {
        object[] holders =
        [
            new ParticipationEntry { Action = ParticipationAction.Comment, Target = ParticipationTarget.Topic, TargetId = Words,
                At = Citizen.Now, Text = Words },
            new SatisfactionRating(1, Words), SupportRecord.Open("T-1", Citizen.Now).KeepMessage(Words),
            Survey.Reply(new Dictionary<string, string> { ["q1"] = Words })!,
            new InterestProfile { Weights = new Dictionary<SubjectCode, double>() },
            new CaseCommand(CaseAction.Return) { Reason = Words },
            new CaseDesk().To(CaseStage.Filed)
                .Do(CaseAction.Return, CaseRole.Dispatcher, command => command with { Reason = Words }).File.Log[^1],
        ];

        Assert.All(holders, holder =>
        {
            Assert.DoesNotContain("13812345678", holder.ToString()!);
            Assert.Equal("YP0122", Assert.Throws<PrivacyException>(() => JsonSerializer.Serialize(holder, holder.GetType())).Code);
        });
    }
}
