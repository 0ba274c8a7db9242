using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Safeguards;

/// <summary>Says what is weak about a password (P4.2.2/3); keeps and repeats nothing of it.</summary>
public static class PasswordAdvisor
{
    private const int MinimumLength = 8;
    private const int LongEnough = 16;

    private static readonly string[] WellKnown =
        ["password", "passw0rd", "qwerty", "admin", "iloveyou", "woaini", "abc123", "111111", "123456", "654321", "888888", "666666", "letmein"];

    /// <summary>The clause behind it.</summary>
    public static RuleCitation Rule { get; } = ClauseId.Parse("P4.2.2/3");

    /// <summary>Looks at a password.</summary>
    /// <param name="password">The password as typed.</param>
    /// <param name="account">Names and numbers of the account, which it must not hold.</param>
    public static PasswordWeakness Check(ReadOnlySpan<char> password, params IEnumerable<string> account)
    {
        if (password.Length < MinimumLength)
        {
            return PasswordWeakness.TooShort;
        }

        foreach (string part in account)
        {
            if (part.Length > 2 && password.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return PasswordWeakness.HoldsAccount;
            }
        }

        return IsWellKnown(password) ? PasswordWeakness.WellKnown
            : password.Length < LongEnough && CountClasses(password) < 3 ? PasswordWeakness.TooPlain
            : PasswordWeakness.None;
    }

    /// <summary>One sentence to the writer.</summary>
    public static LocalizedText Explain(PasswordWeakness weakness) => weakness switch
    {
        PasswordWeakness.None => new("密码可以使用。", "The password can be used."),
        PasswordWeakness.TooShort => new("密码至少 8 个字符。", "A password has at least 8 characters."),
        PasswordWeakness.TooPlain => new("请混用大小写字母、数字和符号中的三种，或使用 16 个以上字符。", "Mix three of lower case, upper case, digits and signs, or use 16 characters or more."),
        PasswordWeakness.WellKnown => new("这个密码太常见，请换一个。", "This password is too well known; choose another."),
        _ => new("密码不要包含账号名称或手机号码。", "Leave account name and number out of the password."),
    };

    private static bool IsWellKnown(ReadOnlySpan<char> password)
    {
        foreach (string known in WellKnown)
        {
            // A well-known word with a few signs around it is as easily guessed.
            if (password.Contains(known, StringComparison.OrdinalIgnoreCase) && password.Length < known.Length + 5)
            {
                return true;
            }
        }

        int run = 1;
        for (int index = 1; index < password.Length; index++)
        {
            run = password[index] - password[index - 1] is 0 or 1 or -1 ? run + 1 : 1;
            if (run >= MinimumLength)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountClasses(ReadOnlySpan<char> password)
    {
        bool lower = false, upper = false, digit = false, sign = false;
        foreach (char character in password)
        {
            lower |= char.IsAsciiLetterLower(character);
            upper |= char.IsAsciiLetterUpper(character);
            digit |= char.IsAsciiDigit(character);
            sign |= !char.IsAsciiLetterOrDigit(character);
        }

        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (sign ? 1 : 0);
    }
}
