using Yipai.Privacy;
using static Yipai.Cases.Participation.ParticipationAction;
using static Yipai.Cases.Participation.ParticipationTarget;

namespace Yipai.Cases.Participation;

/// <summary>Lists which action goes with which target (P4.1.2-5/1).</summary>
/// <remarks>
/// Any other pair is refused. The clause gives four actions their targets. Adding, following and sharing occur only in its heading, so
/// their rows are inferred and record nothing but the act. Nobody can share a case, because publishing a case needs a consent of its own
/// (S31).
/// </remarks>
public static class ParticipationMatrix
{
    private static readonly RuleCitation Clause = ClauseId.Parse("P4.1.2-5/1");

    /// <summary>Gets all rows of the matrix.</summary>
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

    /// <summary>Finds the row for an action on a kind of target, or returns null if the matrix has none.</summary>
    public static ParticipationRule? Find(ParticipationAction action, ParticipationTarget target) =>
        All.FirstOrDefault(rule => rule.Action == action && rule.Target == target);

    private static IEnumerable<ParticipationRule> Rows(ParticipationAction action, DataItem record, bool isInferred,
        params ParticipationTarget[] targets) =>
        targets.Select(target => new ParticipationRule(action, target, record, Clause, isInferred));
}
