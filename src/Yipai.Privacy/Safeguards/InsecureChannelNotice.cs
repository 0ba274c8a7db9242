using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Safeguards;

/// <summary>What a host says before a person sends information by chat, mail or sharing (P4.2.2/1).</summary>
public static class InsecureChannelNotice
{
    /// <summary>The clause behind it.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.2.2/1");

    /// <summary>The words.</summary>
    public static LocalizedText Text { get; } = new(
        "互联网并非绝对安全。您与他人的联系可能经由第三方软件，我们无法确定其是否加密；请尽量不要以这种方式发送个人信息。",
        "The internet is not absolutely safe. Third-party software may carry this, and whether it encrypts is unknown; better not to send personal information this way.");
}
