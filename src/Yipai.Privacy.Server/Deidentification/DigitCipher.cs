using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Encrypts decimal digits with FF1 under the key of one kind of token.</summary>
/// <remarks>Safe for several threads.</remarks>
[UnsupportedOSPlatform("browser")]
internal sealed class DigitCipher : IDisposable
{
    private const int Radix = 10;

    private readonly ThreadLocal<Ff1Cipher> _ciphers;
    private readonly byte[] _key;

    public DigitCipher(DeidentificationKey key, ProcessingPurpose purpose, string kind)
    {
        _key = key.Derive(purpose, $"token/{kind}");
        _ciphers = new ThreadLocal<Ff1Cipher>(() => new Ff1Cipher(_key, Radix), trackAllValues: true);
    }

    /// <summary>Encrypts or decrypts digits in place, bound to the digits that stay.</summary>
    public void Transform(Span<char> digits, ReadOnlySpan<char> kept, bool isForward)
    {
        Span<byte> numerals = stackalloc byte[digits.Length];
        Span<byte> tweak = stackalloc byte[kept.Length];
        for (int index = 0; index < digits.Length; index++)
        {
            numerals[index] = (byte)(digits[index] - '0');
        }

        Encoding.ASCII.GetBytes(kept, tweak);
        Ff1Cipher cipher = _ciphers.Value!;
        if (isForward)
        {
            cipher.Encrypt(numerals, tweak, numerals);
        }
        else
        {
            cipher.Decrypt(numerals, tweak, numerals);
        }

        for (int index = 0; index < digits.Length; index++)
        {
            digits[index] = (char)('0' + numerals[index]);
        }

        CryptographicOperations.ZeroMemory(numerals);
    }

    public void Dispose()
    {
        foreach (Ff1Cipher cipher in _ciphers.Values)
        {
            cipher.Dispose();
        }

        _ciphers.Dispose();
        CryptographicOperations.ZeroMemory(_key);
    }
}
