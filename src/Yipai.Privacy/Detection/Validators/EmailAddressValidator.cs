namespace Yipai.Privacy.Detection;

/// <summary>Checks mail addresses (邮箱地址).</summary>
/// <remarks>
/// The rules are RFC 5321 §4.1.2 and §4.5.3.1, with letters of any script (RFC 6531). A domain needs a point and a top level of letters.
/// </remarks>
internal static class EmailAddressValidator
{
    internal const int LongestLocal = 64;
    internal const int LongestDomain = 253;

    private const int LongestLabel = 63;
    private const string LocalSigns = "!#$%&'*+/=?^_`{|}~-.";

    /// <summary>Checks one address without display name.</summary>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        int at = value.LastIndexOf('@');
        if (at < 1)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Shape;
        }

        ReadOnlySpan<char> local = value[..at];
        return local.Length > LongestLocal || value.Length - at - 1 > LongestDomain ? ValueFault.Length
            : !(local[0] == '"' ? IsQuoted(local) : IsDotAtom(local)) ? ValueFault.Character
            : IsDomain(value[(at + 1)..]) ? ValueFault.None
            : ValueFault.Shape;
    }

    internal static bool IsDotAtom(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (char character in local)
        {
            if (!IsLetter(character) && !LocalSigns.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Indicates whether labels joined by points end with a top level: letters, or the ASCII form of an international name.
    /// </summary>
    internal static bool IsDomain(ReadOnlySpan<char> domain)
    {
        int labels = 0;
        ReadOnlySpan<char> label = [];
        while (!domain.IsEmpty)
        {
            int point = domain.IndexOf('.');
            label = point < 0 ? domain : domain[..point];
            if (!IsLabel(label) || point == domain.Length - 1)
            {
                return false;
            }

            labels++;
            domain = point < 0 ? [] : domain[(point + 1)..];
        }

        return labels >= 2 && label.Length >= 2 && (label.StartsWith("xn--") || !label.ContainsAnyInRange('0', '9'));
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (char character in label)
        {
            if (!IsLetter(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<char> local)
    {
        if (local.Length < 3 || local[^1] != '"')
        {
            return false;
        }

        for (int index = 1; index < local.Length - 1; index++)
        {
            if (local[index] == '\\')
            {
                index++;
            }
            else if (local[index] == '"' || char.IsControl(local[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Indicates whether the character is a letter or digit.</summary>
    /// <remarks>Outside ASCII this excludes full-width forms.</remarks>
    private static bool IsLetter(char character) =>
        char.IsAsciiLetterOrDigit(character) || (character > 0x7F && character < '\uFF00' && char.IsLetterOrDigit(character));
}
