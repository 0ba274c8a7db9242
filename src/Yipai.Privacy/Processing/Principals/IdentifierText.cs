using System.Diagnostics.CodeAnalysis;

namespace Yipai.Privacy.Processing;

/// <summary>Checks the text of every typed id, and writes why a text is refused.</summary>
internal static class IdentifierText
{
    /// <summary>The most characters that an id has, in UTF-16 code units.</summary>
    public const int MaxLength = 256;

    /// <summary>Indicates whether a text can be an id: not blank, no control character, whole characters only, and not too long.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return false;
        }

        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsControl(text[index]))
            {
                return false;
            }

            if (char.IsSurrogate(text[index]))
            {
                // Half a character would become another one in UTF-8, so that two different ids could meet in a store.
                if (!char.IsSurrogatePair(text, index))
                {
                    return false;
                }

                index++;
            }
        }

        return true;
    }

    /// <summary>Returns the text if it can be an id, and throws otherwise.</summary>
    public static string Check(string text, string type, string? paramName)
    {
        ArgumentNullException.ThrowIfNull(text, paramName);
        return IsValid(text) ? text : throw new ArgumentException(
            $"The text is not a valid {type}. Use 1 to {MaxLength} characters that are not all blank, without control characters.",
            paramName);
    }

    /// <summary>Returns the message for an id that was never set.</summary>
    public static string Unset(string type) =>
        $"The {type} was never set. Create it with new {type}(text) from the text that your system keeps.";
}
