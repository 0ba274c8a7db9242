using Yipai.Cases.Participation;
using Yipai.Samples.CitizenWeb.Languages;

namespace Yipai.Samples.CitizenWeb.Components.Cases;

/// <summary>Names actions and targets in everyday words.</summary>
internal static class ParticipationNames
{
    public static string Of(ParticipationAction action, PageLanguage language) => action switch
    {
        ParticipationAction.Favorite => language.Say("收藏", "Favourite"),
        ParticipationAction.Add => language.Say("添加", "Add"),
        ParticipationAction.Follow => language.Say("关注", "Follow"),
        ParticipationAction.Share => language.Say("分享", "Share"),
        ParticipationAction.Like => language.Say("点赞", "Like"),
        ParticipationAction.AskOrAnswer => language.Say("问答", "Question"),
        _ => language.Say("评论", "Comment"),
    };

    public static string Of(ParticipationTarget target, PageLanguage language) => target switch
    {
        ParticipationTarget.Announcement => language.Say("官方公告", "Announcement"),
        ParticipationTarget.Topic => language.Say("话题", "Topic"),
        _ => language.Say("案件", "Case"),
    };
}
