namespace Yipai.Cases.Participation;

/// <summary>Specifies what a registered user does besides reporting: the seven actions of P4.1.2-5.</summary>
public enum ParticipationAction
{
    /// <summary>The action is not given.</summary>
    /// <remarks>Such an act is refused.</remarks>
    Unspecified = 0,

    /// <summary>Saves the target for later (收藏).</summary>
    Favorite,

    /// <summary>Adds the target to the user's own list (添加).</summary>
    Add,

    /// <summary>Follows the target's news (关注).</summary>
    Follow,

    /// <summary>Shares the target with others (分享).</summary>
    Share,

    /// <summary>Likes the target (点赞).</summary>
    Like,

    /// <summary>Asks or answers (问答).</summary>
    AskOrAnswer,

    /// <summary>Comments on the target (评论).</summary>
    Comment,
}
