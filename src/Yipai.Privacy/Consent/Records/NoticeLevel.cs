namespace Yipai.Privacy.Consent;

/// <summary>The prominence of a notice (GB/T 42574).</summary>
public enum NoticeLevel
{
    /// <summary>一般告知: the person could open the text.</summary>
    General = 0,

    /// <summary>增强告知: the notice had its own page or step.</summary>
    Enhanced,

    /// <summary>即时提示: the notice appeared when the function started.</summary>
    JustInTime,
}
