namespace Yipai.Client;

/// <summary>Says whether the person has seen the text that the city shows today (P4.6.1).</summary>
/// <example>
/// <code>
/// NoticeUpdate update = await client.Consent.CheckNoticeAsync();
/// bool mustShow = update.Status == NoticeStatus.Outdated;
/// </code>
/// </example>
public enum NoticeStatus
{
    /// <summary>The city has not confirmed the text since this host started, because a network or a pinned key is missing.</summary>
    Unknown = 0,

    /// <summary>The city shows the text that the person saw last, or that the person will see first.</summary>
    Current,

    /// <summary>The city shows a newer text than the person saw.</summary>
    /// <remarks>Reports wait until the person has seen the new text.</remarks>
    Outdated,
}
