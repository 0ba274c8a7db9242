namespace Yipai.Cases.Participation;

/// <summary>Specifies the kind of target of an act of participation.</summary>
public enum ParticipationTarget
{
    /// <summary>The target is not given.</summary>
    /// <remarks>Such an act is refused.</remarks>
    Unspecified = 0,

    /// <summary>An event that a person uploaded (个人上传的事件).</summary>
    UploadedCase,

    /// <summary>A topic, including a special topic (话题, 专题).</summary>
    Topic,

    /// <summary>An official announcement (官方公告).</summary>
    Announcement,

    /// <summary>Another user.</summary>
    Person,

    /// <summary>A city department.</summary>
    Department,
}
