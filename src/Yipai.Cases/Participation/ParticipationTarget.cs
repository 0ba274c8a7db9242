namespace Yipai.Cases.Participation;

/// <summary>To what an action of participation is directed.</summary>
public enum ParticipationTarget
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>An event that a person uploaded (个人上传的事件).</summary>
    UploadedCase,

    /// <summary>A topic, special ones among them (话题, 专题).</summary>
    Topic,

    /// <summary>An official announcement (官方公告).</summary>
    Announcement,

    /// <summary>Another user.</summary>
    Person,

    /// <summary>A city department.</summary>
    Department,
}
