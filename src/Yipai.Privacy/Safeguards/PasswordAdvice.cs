using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Safeguards;

/// <summary>Lists every weakness of a password (P4.2.2/3).</summary>
/// <remarks>It never holds the password.</remarks>
/// <param name="Weaknesses">The weaknesses, or an empty list if the password may be used.</param>
public sealed record PasswordAdvice(IReadOnlyList<PasswordWeakness> Weaknesses)
{
    /// <summary>Gets the clause behind the advice.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.2.2/3");

    /// <summary>Gets whether the password may be used.</summary>
    public bool IsStrong => Weaknesses.Count == 0;

    /// <summary>Returns one sentence for each weakness.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return string.Join('\n', Weaknesses.Select(weakness => Sentence(weakness).In(language)));
    }

    /// <summary>Returns the weaknesses in one line.</summary>
    public override string ToString() => IsStrong ? "strong" : $"weak: {string.Join(", ", Weaknesses)}";

    private static LocalizedText Sentence(PasswordWeakness weakness) => weakness switch
    {
        PasswordWeakness.TooShort => new("密码至少 8 个字符。", "A password has at least 8 characters."),
        PasswordWeakness.TooPlain => new(
            "请混用大小写字母、数字和符号中的三种，或使用 16 个以上字符。",
            "Mix three of lower case, upper case, digits and signs, or use 16 characters or more."),
        PasswordWeakness.WellKnown => new("这个密码太常见，请换一个。", "This password is too well known; choose another."),
        PasswordWeakness.HoldsAccount => new("密码不要包含账号名称或手机号码。", "Leave the account name and number out of the password."),
        _ => new("请换一个更复杂的密码。", "Choose a more complex password."),
    };
}
