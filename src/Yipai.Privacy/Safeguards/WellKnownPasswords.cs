namespace Yipai.Privacy.Safeguards;

/// <summary>Recognizes the words that guessers try first, also with a few signs around or inside them, and simple runs.</summary>
internal static class WellKnownPasswords
{
    private const int LongestDecoration = 5;
    private const int ShortestRun = 8;

    private static readonly string[] Words =
    [
        "password", "qwerty", "qwertyuiop", "asdfgh", "zxcvbn", "qazwsx", "1qaz2wsx", "qwer1234", "1234qwer", "admin", "administrator",
        "welcome", "letmein", "master", "dragon", "sunshine", "iloveyou", "woaini", "woaini1314", "5201314", "1314520", "zhongguo", "nihao",
        "yipai", "dalian", "abc123", "abcd1234", "a123456", "aa123456", "123qwe", "123456", "123123", "123321", "654321", "111111",
        "000000", "666666", "888888", "147258369",
    ];

    public static bool Holds(ReadOnlySpan<char> password)
    {
        Span<char> plain = new char[password.Length];
        for (int at = 0; at < password.Length; at++)
        {
            plain[at] = Unmasked(char.ToLowerInvariant(password[at]));
        }

        bool holds = HoldsWord(password) || HoldsWord(plain) || HoldsRun(password);
        plain.Clear();
        return holds;
    }

    private static bool HoldsWord(ReadOnlySpan<char> password)
    {
        foreach (string word in Words)
        {
            if (password.Length < word.Length + LongestDecoration && password.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsRun(ReadOnlySpan<char> password)
    {
        int run = 1;
        for (int at = 1; at < password.Length; at++)
        {
            run = password[at] - password[at - 1] is 0 or 1 or -1 ? run + 1 : 1;
            if (run >= ShortestRun)
            {
                return true;
            }
        }

        return false;
    }

    private static char Unmasked(char character) => character switch
    {
        '@' or '4' => 'a',
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '$' or '5' => 's',
        _ => character,
    };
}
