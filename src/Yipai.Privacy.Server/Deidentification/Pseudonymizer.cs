using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Replaces values by pseudonyms for one purpose: HMAC-SHA-256 under a key of that purpose.</summary>
/// <remarks>
/// One value has one pseudonym within item, purpose and key, so that records stay linkable; under another purpose or item it has another.
/// Values are taken as they are: bring them to one form first. Safe for several threads.
/// </remarks>
public sealed class Pseudonymizer
{
    private const int StackLimit = 256;

    private readonly Dictionary<string, byte[]> _keys;
    private readonly string _current;

    /// <summary>A pseudonymizer of one purpose.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="current">The key that new pseudonyms are made under.</param>
    /// <param name="retired">Keys whose pseudonyms are still compared.</param>
    public Pseudonymizer(ProcessingPurpose purpose, DeidentificationKey current, params IEnumerable<DeidentificationKey> retired)
    {
        _current = current.Id;
        _keys = retired.Append(current).DistinctBy(key => key.Id).ToDictionary(key => key.Id, key => key.Derive(purpose, "pseudonym"));
    }

    /// <summary>The pseudonym of a value.</summary>
    public Pseudonym Create(DataItem item, ReadOnlySpan<char> value) => new(_current, Compute(_keys[_current], item, value));

    /// <summary>Whether a pseudonym, under whichever key of this purpose, stands for a value.</summary>
    /// <exception cref="PrivacyServerException">YP0193: its key is not among those given.</exception>
    public bool Matches(Pseudonym pseudonym, DataItem item, ReadOnlySpan<char> value) =>
        _keys.TryGetValue(pseudonym.KeyId, out byte[]? key) ? Compute(key, item, value) == pseudonym.Value : throw PrivacyServerException.UnknownDeidentificationKey();

    private static UInt128 Compute(byte[] key, DataItem item, ReadOnlySpan<char> value)
    {
        int length = item.Id.Length + 1 + Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = length > StackLimit ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> input = rented ?? stackalloc byte[StackLimit];
        int name = Encoding.UTF8.GetBytes(item.Id, input);
        input[name++] = 0;
        input = input[..(name + Encoding.UTF8.GetBytes(value, input[name..]))];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, input, hash);
        CryptographicOperations.ZeroMemory(input);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
