namespace Yipai.Cases.Participation;

/// <summary>What a registered user does beside reporting: the seven of P4.1.2-5.</summary>
public enum ParticipationAction
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>Keeps it for later (收藏).</summary>
    Favorite,

    /// <summary>Adds it to the own list (添加).</summary>
    Add,

    /// <summary>Follows what happens to it (关注).</summary>
    Follow,

    /// <summary>Passes it on (分享).</summary>
    Share,

    /// <summary>Likes it (点赞).</summary>
    Like,

    /// <summary>Asks or answers (问答).</summary>
    AskOrAnswer,

    /// <summary>Comments on it (评论).</summary>
    Comment,
}
