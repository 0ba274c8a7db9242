using System.Buffers;
using Yipai.Privacy;

namespace Yipai.Cases.Media;

/// <summary>Decides which text of an AI-content label is a code.</summary>
/// <remarks>
/// A text that could name a person is not. A code of an organization embeds a credit code, which differs from an identity number in its
/// first digits and its check character. So an identity number anywhere in the text, or a mobile number as the whole text, belongs to a
/// person.
/// </remarks>
internal static class AiLabelCode
{
    private const int MaxLength = 64;
    private const int IdentityLength = 18;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>
    /// Indicates whether a text has 1 to 64 ASCII letters, digits and hyphens, one digit at least, and no number of a person.
    /// </summary>
    public static bool IsCode(string text) =>
        text.Length is > 0 and <= MaxLength
        && !text.AsSpan().ContainsAnyExcept(Characters)
        && text.AsSpan().ContainsAnyInRange('0', '9')
        && !ValueValidators.IsValid("MOBILE", text)
        && !HasIdentityNumber(text);

    private static bool HasIdentityNumber(ReadOnlySpan<char> text)
    {
        for (int start = 0; start + IdentityLength <= text.Length; start++)
        {
            if (ValueValidators.IsValid("ID_CARD", text.Slice(start, IdentityLength)))
            {
                return true;
            }
        }

        return false;
    }
}
