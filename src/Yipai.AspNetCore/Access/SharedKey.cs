using System.Security.Cryptography;
using System.Text;

namespace Yipai.AspNetCore.Access;

/// <summary>Compares what a caller showed with the keys of staff, organizations, devices and sites, and with derived secrets.</summary>
internal static class SharedKey
{
    private const int ShortestKey = 32;

    /// <summary>Returns the hash of what the caller showed, once for all keys.</summary>
    public static byte[] HashOf(string shown) => SHA256.HashData(Encoding.UTF8.GetBytes(shown));

    /// <summary>Compares hashes in constant time, so that the duration reveals nothing about the key.</summary>
    /// <remarks>An empty key is the key of nobody.</remarks>
    public static bool IsSame(string key, byte[] shown) =>
        key.Length > 0 && CryptographicOperations.FixedTimeEquals(shown, HashOf(key));

    /// <summary>Compares as <see cref="IsSame"/> does, and refuses a key below 32 characters, which somebody could guess.</summary>
    public static bool IsSameAndLong(string key, byte[] shown) => key.Length >= ShortestKey && IsSame(key, shown);
}
