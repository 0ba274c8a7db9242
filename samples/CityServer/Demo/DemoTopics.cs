using Yipai.AspNetCore.Intake;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer.Demo;

/// <summary>Publishes the topics and announcements of the demonstration, and lets its citizens like, ask and comment.</summary>
internal static class DemoTopics
{
    private static readonly (string Kind, string Title, string Text, string[] Comments)[] All =
    [
        ("Announcement", "冬季除雪安排", "主要道路降雪后四小时内清理完毕。小区内部道路由物业负责。", ["谢谢，去年清理得很快。"]),
        ("Topic", "夜间照明", "哪条路晚上最暗？请在这里说说，我们会安排检查。", ["胜利路西段有几盏灯不亮。", "黄河路人行道树荫下很暗。"]),
        ("Topic", "绿地与行道树", "您希望在哪里多种几棵树？", ["西安路公交站旁边可以种。"]),
    ];

    /// <summary>Publishes everything in the name of the administrator; the given citizens agreed to interaction.</summary>
    public static async Task PublishAsync(IServiceProvider services, IReadOnlyList<SubjectId> citizens)
    {
        TopicDesk topics = services.GetRequiredService<TopicDesk>();
        ParticipationDesk acts = services.GetRequiredService<ParticipationDesk>();
        CommentDesk comments = services.GetRequiredService<CommentDesk>();
        foreach ((string kind, string title, string text, string[] words) in All)
        {
            string id = NewId();
            DemoCitizens.Check(await topics.PublishAsync(
                id, new TopicRequest(kind, title, text), DemoCity.MemberOf("administrator"), CancellationToken.None));
            foreach (SubjectId citizen in citizens)
            {
                DemoCitizens.Check(await acts.ActAsync(
                    kind, id, nameof(ParticipationAction.Like), citizen, CancellationToken.None));
            }

            for (int number = 0; number < words.Length; number++)
            {
                var comment = new CommentRequest(nameof(ParticipationAction.Comment), kind, id, words[number], $"邻居{number + 1}");
                DemoCitizens.Check(await comments.WriteAsync(NewId(), comment, citizens[number], CancellationToken.None));
            }
        }
    }

    private static string NewId() => IdentifierSource.Random.NewIdentifier().ToString("N");
}
