using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Represents a pseudonym (假名) of a value: 128 bits and the id of their key.</summary>
/// <remarks>
/// A pseudonym is still personal information (PIPL 4, 73), because a person with the key can link it. Nothing in this package calls it
/// anonymous.
/// </remarks>
/// <param name="KeyId">The id of the key.</param>
/// <param name="Value">The 128 bits.</param>
public readonly record struct Pseudonym(string KeyId, UInt128 Value)
{
    private const string Prefix = "ps1.";
    private const int DigitCount = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Tries to parse a pseudonym from its text form.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Pseudonym? pseudonym)
    {
        pseudonym = null;
        int end = text.LastIndexOf('.');
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || end <= Prefix.Length || text.Length - end - 1 != DigitCount
            || text[(end + 1)..].ContainsAnyExcept(Digits)
            || !UInt128.TryParse(text[(end + 1)..], NumberStyles.AllowHexSpecifier, null, out UInt128 value))
        {
            return false;
        }

        pseudonym = new Pseudonym(text[Prefix.Length..end].ToString(), value);
        return true;
    }

    /// <summary>Returns the text form, such as <c>ps1.2026.0f3c…</c>: version, key id and 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{Prefix}{KeyId}.{Value:x32}";
}
