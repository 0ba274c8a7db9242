namespace Yipai.Privacy.Consent;

/// <summary>How forcefully a notice was put (GB/T 42574).</summary>
public enum NoticeLevel
{
    /// <summary>一般告知: the text was offered to read.</summary>
    General = 0,

    /// <summary>增强告知: on a page or step of its own.</summary>
    Enhanced,

    /// <summary>即时提示: at the moment of the function.</summary>
    JustInTime,
}
