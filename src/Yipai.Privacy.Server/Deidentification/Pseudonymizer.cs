using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Replaces values by pseudonyms for one purpose, with HMAC-SHA-256 under a key of that purpose.</summary>
/// <remarks>
/// A value has one pseudonym for each item, purpose and key, so that records remain linkable within a purpose and not across purposes.
/// Values are used as given, so normalize them first. Safe for several threads.
/// </remarks>
public sealed class Pseudonymizer
{
    private const int StackLimit = 256;

    private readonly Dictionary<string, byte[]> _keys;
    private readonly string _current;

    /// <summary>Creates a pseudonymizer for one purpose.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="current">The key for new pseudonyms.</param>
    /// <param name="retired">Earlier keys, whose pseudonyms can still be compared.</param>
    public Pseudonymizer(ProcessingPurpose purpose, DeidentificationKey current, params IEnumerable<DeidentificationKey> retired)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(retired);
        _current = current.Id;
        _keys = retired.Append(current).DistinctBy(key => key.Id).ToDictionary(key => key.Id, key => key.Derive(purpose, "pseudonym"));
    }

    /// <summary>Returns the pseudonym of a value.</summary>
    public Pseudonym Create(DataItem item, ReadOnlySpan<char> value)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(_current, Compute(_keys[_current], item, value));
    }

    /// <summary>Indicates whether a pseudonym under any key of this purpose belongs to a value.</summary>
    /// <exception cref="PrivacyServerException">YP0193: the pseudonymizer does not hold the key of the pseudonym.</exception>
    public bool Matches(Pseudonym pseudonym, DataItem item, ReadOnlySpan<char> value)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _keys.TryGetValue(pseudonym.KeyId, out byte[]? key) ? Compute(key, item, value) == pseudonym.Value
            : throw PrivacyServerException.UnknownDeidentificationKey();
    }

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
