using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Encrypts numerals into numerals of the same length by FF1 (NIST SP 800-38G).</summary>
/// <remarks>
/// An instance serves one thread at a time. Idea: ten Feistel rounds. Each round adds to one half of the numerals a pseudo-random number
/// that AES derives from the other half, the round and the tweak; decryption subtracts the same numbers in reverse order. Invariant: all
/// sums are taken modulo the number of values of the half, so both halves keep their length and radix and every round can be undone.
/// Source: NIST SP 800-38G, algorithms 7 and 8. FF3 is not offered, because the second draft of revision 1 drops it; that draft also sets
/// the smallest domain to a million values.
/// </remarks>
[UnsupportedOSPlatform("browser")]
public sealed class Ff1Cipher : IDisposable
{
    /// <summary>The smallest number of values that numerals of one length must have.</summary>
    public const int MinimumDomain = 1_000_000;

    /// <summary>The largest number of numerals.</summary>
    public const int MaximumLength = 512;

    /// <summary>The longest tweak, in bytes.</summary>
    public const int MaximumTweakLength = 256;

    private const int Rounds = 10;
    private const int BlockLength = 16;

    /// <summary>The largest half, in bytes, for which every sum fits into 128 bits.</summary>
    private const int SmallHalf = 8;

    private readonly Aes _aes;
    private readonly ICryptoTransform _transform;
    private readonly byte[] _block = new byte[BlockLength];
    private readonly byte[] _encrypted = new byte[BlockLength];
    private readonly int _radix;

    /// <summary>Creates a cipher for one key and radix.</summary>
    /// <param name="key">An AES key of 16, 24 or 32 bytes.</param>
    /// <param name="radix">The number of different numerals, 2 to 256. Each numeral is a byte below the radix.</param>
    /// <exception cref="PrivacyServerException">YP0194: key or radix is out of range.</exception>
    public Ff1Cipher(ReadOnlySpan<byte> key, int radix)
    {
        _radix = radix is >= 2 and <= 256 && key.Length is 16 or 24 or 32 ? radix : throw PrivacyServerException.BadFf1();
        _aes = Aes.Create();
        _aes.SetKey(key);
        _aes.Mode = CipherMode.ECB;
        _aes.Padding = PaddingMode.None;
        _transform = _aes.CreateEncryptor();
    }

    /// <summary>Encrypts numerals into the same number of numerals.</summary>
    /// <param name="numerals">Bytes below the radix: at most 512, and enough for a million values of that length.</param>
    /// <param name="tweak">Bytes that bind the result to its context, at most 256; may be empty.</param>
    /// <param name="result">Receives the numerals; must have the same length and may be the same span.</param>
    /// <exception cref="PrivacyServerException">YP0194: numerals, tweak or result are out of range, and nothing was written.</exception>
    public void Encrypt(ReadOnlySpan<byte> numerals, ReadOnlySpan<byte> tweak, Span<byte> result) =>
        Run(numerals, tweak, result, isForward: true);

    /// <summary>Decrypts numerals that <see cref="Encrypt"/> made with the same key, radix and tweak.</summary>
    /// <inheritdoc cref="Encrypt"/>
    public void Decrypt(ReadOnlySpan<byte> numerals, ReadOnlySpan<byte> tweak, Span<byte> result) =>
        Run(numerals, tweak, result, isForward: false);

    /// <inheritdoc/>
    public void Dispose()
    {
        _transform.Dispose();
        _aes.Dispose();
        CryptographicOperations.ZeroMemory(_block);
        CryptographicOperations.ZeroMemory(_encrypted);
    }

    private void Run(ReadOnlySpan<byte> numerals, ReadOnlySpan<byte> tweak, Span<byte> result, bool isForward)
    {
        bool isValid = numerals.Length is >= 2 and <= MaximumLength && tweak.Length <= MaximumTweakLength
            && result.Length == numerals.Length
            && Math.Pow(_radix, numerals.Length) >= MinimumDomain
            && (_radix == 256 || !numerals.ContainsAnyInRange((byte)_radix, byte.MaxValue));
        if (!isValid)
        {
            throw PrivacyServerException.BadFf1();
        }

        if (HalfLength(numerals.Length) <= SmallHalf)
        {
            Run<UInt128>(numerals, tweak, result, isForward);
        }
        else
        {
            Run<BigInteger>(numerals, tweak, result, isForward);
        }
    }

    /// <summary>Runs algorithm 7 or 8.</summary>
    /// <remarks>The halves stay numbers until the last round.</remarks>
    private void Run<T>(ReadOnlySpan<byte> numerals, ReadOnlySpan<byte> tweak, Span<byte> result, bool isForward)
        where T : IBinaryInteger<T>
    {
        int left = numerals.Length / 2, right = numerals.Length - left, half = HalfLength(numerals.Length);
        T radix = T.CreateChecked(_radix);
        (T a, T b) = (NumberOf(numerals[..left], radix), NumberOf(numerals[left..], radix));
        (T leftValues, T rightValues) = (Power(radix, left), Power(radix, right));
        Span<byte> start = stackalloc byte[BlockLength];
        EncryptHeader(numerals.Length, left, tweak.Length, start);

        int length = (tweak.Length + half + BlockLength) / BlockLength * BlockLength;
        Span<byte> q = stackalloc byte[MaximumTweakLength + MaximumLength + BlockLength];
        q = q[..length];
        q.Clear();
        tweak.CopyTo(q);
        Span<byte> mac = stackalloc byte[BlockLength];
        for (int count = 0; count < Rounds; count++)
        {
            int round = isForward ? count : Rounds - 1 - count;
            T values = round % 2 == 0 ? leftValues : rightValues;
            q[^(half + 1)] = (byte)round;
            WriteNumber(isForward ? b : a, q[^half..]);
            start.CopyTo(mac);
            Chain(q, mac);
            T y = Expand<T>(mac, half) % values;
            (a, b) = isForward ? (b, (a + y) % values) : ((b + values - y) % values, a);
        }

        WriteNumerals(a, radix, result[..left]);
        WriteNumerals(b, radix, result[left..]);
    }

    /// <summary>Returns the number of bytes for the larger half.</summary>
    private int HalfLength(int count) => (int)Math.Ceiling(Math.Ceiling((count - (count / 2)) * Math.Log2(_radix)) / 8);

    private void EncryptHeader(int count, int left, int tweakLength, Span<byte> mac)
    {
        Span<byte> header = [1, 2, 1, 0, (byte)(_radix >> 8), (byte)_radix, Rounds, (byte)left, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header[8..], count);
        BinaryPrimitives.WriteInt32BigEndian(header[12..], tweakLength);
        mac.Clear();
        Chain(header, mac);
    }

    /// <summary>Computes the CBC-MAC of the blocks, starting from <paramref name="mac"/>.</summary>
    private void Chain(ReadOnlySpan<byte> blocks, Span<byte> mac)
    {
        for (; !blocks.IsEmpty; blocks = blocks[BlockLength..])
        {
            UInt128 mixed = BinaryPrimitives.ReadUInt128LittleEndian(mac) ^ BinaryPrimitives.ReadUInt128LittleEndian(blocks);
            BinaryPrimitives.WriteUInt128LittleEndian(_block, mixed);
            EncryptBlock(mac);
        }
    }

    private void EncryptBlock(Span<byte> output)
    {
        _transform.TransformBlock(_block, 0, BlockLength, _encrypted, 0);
        _encrypted.CopyTo(output);
    }

    /// <summary>Expands the value of a round to 4⌈half/4⌉+4 bytes and returns them as a number.</summary>
    private T Expand<T>(ReadOnlySpan<byte> mac, int half)
        where T : IBinaryInteger<T>
    {
        int length = (4 * ((half + 3) / 4)) + 4;
        Span<byte> stretched = stackalloc byte[MaximumLength + BlockLength];
        mac.CopyTo(stretched);
        for (int index = 1; index * BlockLength < length; index++)
        {
            BinaryPrimitives.WriteUInt128BigEndian(_block, BinaryPrimitives.ReadUInt128BigEndian(mac) ^ (UInt128)index);
            EncryptBlock(stretched[(index * BlockLength)..]);
        }

        return T.ReadBigEndian(stretched[..length], isUnsigned: true);
    }

    private static T NumberOf<T>(ReadOnlySpan<byte> numerals, T radix)
        where T : IBinaryInteger<T>
    {
        T number = T.Zero;
        foreach (byte numeral in numerals)
        {
            number = (number * radix) + T.CreateTruncating(numeral);
        }

        return number;
    }

    private static T Power<T>(T radix, int exponent)
        where T : IBinaryInteger<T>
    {
        T power = T.One;
        for (int count = 0; count < exponent; count++)
        {
            power *= radix;
        }

        return power;
    }

    /// <summary>Writes a number right-aligned into a field, with zeros before it.</summary>
    private static void WriteNumber<T>(T number, Span<byte> field)
        where T : IBinaryInteger<T>
    {
        Span<byte> bytes = stackalloc byte[MaximumLength + BlockLength];
        number.TryWriteBigEndian(bytes, out int written);
        bytes = bytes[..written];
        bytes = bytes.Length > field.Length ? bytes[^field.Length..] : bytes;
        field.Clear();
        bytes.CopyTo(field[^bytes.Length..]);
    }

    private static void WriteNumerals<T>(T number, T radix, Span<byte> numerals)
        where T : IBinaryInteger<T>
    {
        for (int index = numerals.Length - 1; index >= 0; index--)
        {
            (number, T numeral) = T.DivRem(number, radix);
            numerals[index] = byte.CreateTruncating(numeral);
        }
    }
}
