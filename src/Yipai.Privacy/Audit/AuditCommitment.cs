using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Yipai.Privacy.Audit;

/// <summary>A salted commitment to a personal value: HMAC-SHA-256 under a random salt.</summary>
/// <remarks>An unsalted hash of a phone number is soon reversed; without its salt this one cannot be opened.</remarks>
public static class AuditCommitment
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The length of a salt, in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>The commitment to a value, 64 lower-case hexadecimal digits.</summary>
    public static string Of(string value, ReadOnlySpan<byte> salt) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(value)));

    /// <summary>Whether a commitment was made to that value under that salt.</summary>
    public static bool Matches(string commitment, string value, ReadOnlySpan<byte> salt) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(commitment), Encoding.ASCII.GetBytes(Of(value, salt)));

    internal static bool IsCommitment(string text) => text.Length == 64 && !text.AsSpan().ContainsAnyExcept(HexDigits);

    internal static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);
}
