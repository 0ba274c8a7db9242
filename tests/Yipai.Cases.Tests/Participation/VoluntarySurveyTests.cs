using System.Text.Json;
using Yipai.Cases.Participation;
using Yipai.Cases.Tests.Workflow;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Participation;

public sealed class VoluntarySurveyTests
{
    private const string Words = "我的电话13812345678";
    private static readonly VoluntarySurvey Survey = new("s-1", new Dictionary<string, string> { ["q1"] = "满意吗？", ["q2"] = "还缺什么？" });

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
    public void WordsOfPeople_InEveryHolder_ComeIntoNoTextFormAndNoJson()
    {
        object[] holders =
        [
            new ParticipationEntry { Action = ParticipationAction.Comment, Target = ParticipationTarget.Topic, TargetId = Words,
                At = Citizen.Now, Text = Words },
            Survey.Reply(new Dictionary<string, string> { ["q1"] = Words })!,
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
