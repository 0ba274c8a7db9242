using System.Text;

namespace Yipai.Privacy.Safeguards;

/// <summary>Finds the weaknesses of a password (P4.2.2/3).</summary>
/// <remarks>It neither keeps nor repeats any part of the password.</remarks>
public static class PasswordAdvisor
{
    private const int MinimumLength = 8;
    private const int LongEnough = 16;
    private const int MobileTail = 8;

    /// <summary>Checks a password.</summary>
    /// <param name="password">The password as typed. Its characters are counted as Unicode scalar values.</param>
    /// <param name="account">Names and numbers of the account that the password must not contain. Those with fewer than 3 characters are
    /// ignored.</param>
    public static PasswordAdvice Check(ReadOnlySpan<char> password, params IEnumerable<string> account)
    {
        ArgumentNullException.ThrowIfNull(account);
        int length = CountCharacters(password);
        var weaknesses = new List<PasswordWeakness>();
        Add(weaknesses, PasswordWeakness.TooShort, length < MinimumLength);
        Add(weaknesses, PasswordWeakness.TooPlain, length < LongEnough && CountClasses(password) < 3);
        Add(weaknesses, PasswordWeakness.WellKnown, WellKnownPasswords.Holds(password));
        Add(weaknesses, PasswordWeakness.HoldsAccount, HoldsAny(password, account));
        return new PasswordAdvice(weaknesses);
    }

    private static void Add(List<PasswordWeakness> weaknesses, PasswordWeakness weakness, bool applies)
    {
        if (applies)
        {
            weaknesses.Add(weakness);
        }
    }

    /// <summary>Looks for a whole name, or for the last 8 digits of a longer number, because guessers leave out the prefix.</summary>
    private static bool HoldsAny(ReadOnlySpan<char> password, IEnumerable<string> account)
    {
        foreach (string part in account)
        {
            ReadOnlySpan<char> telling = part.Length > MobileTail && part.All(char.IsAsciiDigit) ? part.AsSpan()[^MobileTail..] : part;
            if (telling.Length > 2 && password.Contains(telling, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountCharacters(ReadOnlySpan<char> password)
    {
        int count = 0;
        foreach (Rune _ in password.EnumerateRunes())
        {
            count++;
        }

        return count;
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
