using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Represents a root secret of de-identification (去标识化), from which each purpose gets keys of its own.</summary>
/// <remarks>
/// Keep the secret apart from the de-identified data (PIPL 73(3); GB/T 37964), because a person with both can reverse the process.
/// After the key is destroyed, its pseudonyms and tokens are final, but still not anonymous.
/// </remarks>
public sealed class DeidentificationKey : IDisposable
{
    /// <summary>The shortest secret, 32 bytes.</summary>
    public const int MinimumLength = 32;

    private const int DerivedLength = 32;

    private readonly byte[] _secret;
    private bool _isDestroyed;

    /// <summary>Creates a key with a copy of a secret.</summary>
    /// <param name="id">The id by which pseudonyms name the key, 1 to 32 lower-case letters, digits and hyphens.</param>
    /// <param name="secret">At least 32 random bytes from a key store.</param>
    /// <exception cref="PrivacyServerException">YP0192: the id or the secret is too short, too long or of another form.</exception>
    public DeidentificationKey(string id, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(id);
        bool isId = id.Length is > 0 and <= 32
            && id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
        _secret = isId && secret.Length >= MinimumLength ? secret.ToArray() : throw PrivacyServerException.BadDeidentificationKey();
        Id = id;
    }

    /// <summary>Gets the id by which pseudonyms name the key.</summary>
    public string Id { get; }

    /// <summary>Derives the key of one use for one purpose by HKDF-SHA-256 (RFC 5869).</summary>
    /// <remarks>Nobody can join two purposes without the secret.</remarks>
    /// <exception cref="ObjectDisposedException">The secret was overwritten. Anybody could derive keys from zeros.</exception>
    internal byte[] Derive(ProcessingPurpose purpose, string use)
    {
        ObjectDisposedException.ThrowIf(_isDestroyed, this);
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, DerivedLength,
            info: Encoding.UTF8.GetBytes($"yipai-deidentification/1\n{use}\n{purpose.Id}"));
    }

    /// <summary>Overwrites the secret.</summary>
    /// <remarks>No key can be derived from it afterwards.</remarks>
    public void Dispose()
    {
        _isDestroyed = true;
        CryptographicOperations.ZeroMemory(_secret);
    }

    /// <summary>Returns the id, never the secret.</summary>
    public override string ToString() => Id;
}
