using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Yipai.Privacy.Proofs;

/// <summary>A salted commitment to a personal value: HMAC-SHA-256 under a random salt.</summary>
/// <remarks>An unsalted hash of a phone number is soon reversed; without its salt this one cannot be opened.</remarks>
public static class AuditCommitment
{
    /// <summary>The length of a salt, in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>The length of a commitment, in characters.</summary>
    internal const int Length = 2 * HMACSHA256.HashSizeInBytes;

    private const int StackLimit = 256;

    /// <summary>The commitment to a value, 64 lower-case hexadecimal digits.</summary>
    public static string Of(string value, ReadOnlySpan<byte> salt)
    {
        int length = Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = length > StackLimit ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> text = rented ?? stackalloc byte[StackLimit];
        text = text[..Encoding.UTF8.GetBytes(value, text)];
        string commitment = Of(text, salt);
        CryptographicOperations.ZeroMemory(text);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return commitment;
    }

    /// <summary>The commitment to bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> value, ReadOnlySpan<byte> salt)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, value, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether a commitment was made to that value under that salt.</summary>
    public static bool Matches(string commitment, string value, ReadOnlySpan<byte> salt) => Same(commitment, Of(value, salt));

    /// <summary>Whether a commitment was made to those bytes under that salt.</summary>
    public static bool Matches(string commitment, ReadOnlySpan<byte> value, ReadOnlySpan<byte> salt) => Same(commitment, Of(value, salt));

    private static bool Same(string commitment, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(commitment), Encoding.UTF8.GetBytes(expected));
}
