using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>A root secret of de-identification (去标识化), from which each purpose has keys of its own.</summary>
/// <remarks>
/// Keep it apart from what it de-identified (PIPL 73(3); GB/T 37964): whoever has both can go back. A key that is destroyed makes its
/// pseudonyms and tokens final, and still not anonymous.
/// </remarks>
public sealed class DeidentificationKey : IDisposable
{
    /// <summary>The least secret, in bytes.</summary>
    public const int MinimumLength = 32;

    private const int DerivedLength = 32;

    private readonly byte[] _secret;
    private bool _isDestroyed;

    /// <summary>Takes a copy of a secret.</summary>
    /// <param name="id">What pseudonyms name it by: 1 to 32 lower-case letters, digits and hyphens.</param>
    /// <param name="secret">32 random bytes or more, from a key store.</param>
    /// <exception cref="PrivacyServerException">YP0192: id or secret is too short, too long or of another form.</exception>
    public DeidentificationKey(string id, ReadOnlySpan<byte> secret)
    {
        bool isId = id.Length is > 0 and <= 32 && id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
        _secret = isId && secret.Length >= MinimumLength ? secret.ToArray() : throw PrivacyServerException.BadDeidentificationKey();
        Id = id;
    }

    /// <summary>What pseudonyms name it by.</summary>
    public string Id { get; }

    /// <summary>The key of one use for one purpose, by HKDF-SHA-256 (RFC 5869): without it, two purposes cannot be joined.</summary>
    /// <exception cref="ObjectDisposedException">The secret was overwritten: what would be derived, anybody could derive.</exception>
    internal byte[] Derive(ProcessingPurpose purpose, string use)
    {
        ObjectDisposedException.ThrowIf(_isDestroyed, this);
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, DerivedLength, info: Encoding.UTF8.GetBytes($"yipai-deidentification/1\n{use}\n{purpose.Id}"));
    }

    /// <summary>Overwrites the secret; nothing is derived from it afterwards.</summary>
    public void Dispose()
    {
        _isDestroyed = true;
        CryptographicOperations.ZeroMemory(_secret);
    }

    /// <summary>The id, never the secret.</summary>
    public override string ToString() => Id;
}
