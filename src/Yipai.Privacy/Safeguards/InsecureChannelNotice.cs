using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Safeguards;

/// <summary>Holds the warning that a host shows before a person sends information by chat, mail or sharing (P4.2.2/1).</summary>
public static class InsecureChannelNotice
{
    /// <summary>Gets the clause behind the warning.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.2.2/1");

    /// <summary>Gets the text of the warning.</summary>
    public static LocalizedText Text { get; } = new(
        "互联网并非绝对安全。您与他人的联系可能经由第三方软件，我们无法确定其是否加密；请尽量不要以这种方式发送个人信息。",
        "The internet is not absolutely safe. Third-party software may carry this message, and we cannot know whether it is encrypted. "
            + "Please avoid sending personal information this way.");
}
