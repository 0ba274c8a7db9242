using Yipai.Privacy;
using static Yipai.Cases.Participation.ParticipationAction;
using static Yipai.Cases.Participation.ParticipationTarget;

namespace Yipai.Cases.Participation;

/// <summary>Which action goes with which target (P4.1.2-5/1); what is not listed is refused.</summary>
/// <remarks>
/// The clause gives four actions their targets. Adding, following and sharing stand in its heading only: their rows are inferred, and record
/// nothing but the act. A case is not shared: its publication is a consent of its own (S31).
/// </remarks>
public static class ParticipationMatrix
{
    private static readonly RuleCitation Clause = ClauseId.Parse("P4.1.2-5/1");

    /// <summary>Every row.</summary>
    public static IReadOnlyList<ParticipationRule> All { get; } = Array.AsReadOnly<ParticipationRule>(
    [
        .. Rows(Favorite, DataItems.FavoriteRecord, false, Topic, UploadedCase),
        .. Rows(Add, DataItems.AddRecord, true, Topic, Person),
        .. Rows(Follow, DataItems.FollowRecord, true, Topic, Person, Department),
        .. Rows(Share, DataItems.ShareRecord, true, Topic, Announcement),
        .. Rows(Like, DataItems.LikeRecord, false, Topic, Announcement),
        .. Rows(AskOrAnswer, DataItems.QuestionAnswerRecord, false, Topic, Announcement),
        .. Rows(Comment, DataItems.CommentRecord, false, Topic, Announcement),
    ]);

    /// <summary>The row of an action on a kind of target, or null.</summary>
    public static ParticipationRule? Find(ParticipationAction action, ParticipationTarget target) =>
        All.FirstOrDefault(rule => rule.Action == action && rule.Target == target);

    private static IEnumerable<ParticipationRule> Rows(ParticipationAction action, DataItem record, bool isInferred, params ParticipationTarget[] targets) =>
        targets.Select(target => new ParticipationRule(action, target, record, Clause, isInferred));
}
