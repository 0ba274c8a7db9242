using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Yipai.Privacy.Proofs;

/// <summary>Makes and checks salted commitments to personal values: HMAC-SHA-256 under a random salt.</summary>
/// <remarks>An unsalted hash of a phone number is easy to reverse. Without its salt, nobody can open a commitment.</remarks>
public static class AuditCommitment
{
    /// <summary>The length of a salt, in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>The length of a commitment, in characters.</summary>
    internal const int Length = 2 * HMACSHA256.HashSizeInBytes;

    private const int StackLimit = 256;

    /// <summary>Computes the commitment to a value as 64 lower-case hexadecimal digits.</summary>
    public static string Of(string value, ReadOnlySpan<byte> salt)
    {
        ArgumentNullException.ThrowIfNull(value);
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

    /// <summary>Computes the commitment to bytes as 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> value, ReadOnlySpan<byte> salt)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, value, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Indicates whether a commitment belongs to a value and a salt.</summary>
    public static bool Matches(string commitment, string value, ReadOnlySpan<byte> salt)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(value);
        return Same(commitment, Of(value, salt));
    }

    /// <summary>Indicates whether a commitment belongs to bytes and a salt.</summary>
    public static bool Matches(string commitment, ReadOnlySpan<byte> value, ReadOnlySpan<byte> salt)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return Same(commitment, Of(value, salt));
    }

    private static bool Same(string commitment, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(commitment), Encoding.UTF8.GetBytes(expected));
}
