using CsCheck;
using Org.BouncyCastle.Crypto.Fpe;
using Org.BouncyCastle.Crypto.Parameters;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.Privacy.Server.Tests.Deidentification;

public sealed class Ff1CipherTests
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Key128 = "2B7E151628AED2A6ABF7158809CF4F3C";
    private const string Key192 = Key128 + "EF4359D8D580AA4F";
    private const string Key256 = Key192 + "7F036D6F04FC6A94";

    /// <summary>The nine samples that NIST publishes with SP 800-38G.</summary>
    [Theory]
    [InlineData(Key128, 10, "", "0123456789", "2433477484")]
    [InlineData(Key128, 10, "39383736353433323130", "0123456789", "6124200773")]
    [InlineData(Key128, 36, "3737373770717273373737", "0123456789abcdefghi", "a9tv40mll9kdu509eum")]
    [InlineData(Key192, 10, "", "0123456789", "2830668132")]
    [InlineData(Key192, 10, "39383736353433323130", "0123456789", "2496655549")]
    [InlineData(Key192, 36, "3737373770717273373737", "0123456789abcdefghi", "xbj3kv35jrawxv32ysr")]
    [InlineData(Key256, 10, "", "0123456789", "6657667009")]
    [InlineData(Key256, 10, "39383736353433323130", "0123456789", "1001623463")]
    [InlineData(Key256, 36, "3737373770717273373737", "0123456789abcdefghi", "xs8a0azh2avyalyzuwd")]
    public void Encrypt_SamplesOfTheStandard_AreReproducedAndDecrypted(string key, int radix, string tweak, string plain, string encrypted)
    {
        using var cipher = new Ff1Cipher(Convert.FromHexString(key), radix);
        byte[] numerals = [.. plain.Select(digit => (byte)Digits.IndexOf(digit, StringComparison.Ordinal))];

        cipher.Encrypt(numerals, Convert.FromHexString(tweak), numerals);

        Assert.Equal(encrypted, string.Concat(numerals.Select(numeral => Digits[numeral])));
        cipher.Decrypt(numerals, Convert.FromHexString(tweak), numerals);
        Assert.Equal(plain, string.Concat(numerals.Select(numeral => Digits[numeral])));
    }

    /// <summary>100,000 random cases against another implementation, every radix and halves of every width among them.</summary>
    [Fact]
    [Trait("Duration", "Long")]
    public void Encrypt_RandomCases_GivesWhatAnotherImplementationGives() => Gen.Select(
        Gen.Byte.Array[32], Gen.Int[0, 2], Gen.Int[2, 256], Gen.Int[6, 60], Gen.Byte.Array[0, 40], Gen.Byte.Array[60])
            .Sample((key, size, radix, length, tweak, bytes) =>
        {
            key = key[..(16 + (8 * size))];
            length = Math.Max(length, (int)Math.Ceiling(Math.Log(Ff1Cipher.MinimumDomain) / Math.Log(radix)) + 1);
            byte[] numerals = [.. bytes[..length].Select(value => (byte)(value % radix))];
            byte[] expected = new byte[length], actual = new byte[length];
            var engine = new FpeFf1Engine();
            engine.Init(true, new FpeParameters(new KeyParameter(key), radix, tweak));
            engine.ProcessBlock(numerals, 0, length, expected, 0);
            using var cipher = new Ff1Cipher(key, radix);
            cipher.Encrypt(numerals, tweak, actual);
            Assert.Equal(expected, actual);
            cipher.Decrypt(actual, tweak, actual);
            Assert.Equal(numerals, actual);
        }, iter: 100_000);

    [Theory]
    [InlineData(10, 5)]
    [InlineData(2, 19)]
    [InlineData(256, 2)]
    [InlineData(10, 513)]
    [InlineData(10, 0)]
    public void Encrypt_DomainTooSmallOrTooManyNumerals_IsRefused(int radix, int length)
    {
        using var cipher = new Ff1Cipher(new byte[16], radix);

        Assert.Equal("YP0194", Assert.ThrowsAny<PrivacyException>(() => cipher.Encrypt(new byte[length], [], new byte[length])).Code);
    }

    [Fact]
    public void Encrypt_WrongNumeralTweakTargetOrKey_IsRefused()
    {
        using var cipher = new Ff1Cipher(new byte[16], 10);
        byte[] result = new byte[6];

        Assert.ThrowsAny<PrivacyException>(() => cipher.Encrypt([1, 2, 3, 4, 5, 10], [], result));
        Assert.ThrowsAny<PrivacyException>(() => cipher.Encrypt([1, 2, 3, 4, 5, 6], new byte[257], result));
        Assert.ThrowsAny<PrivacyException>(() => cipher.Encrypt([1, 2, 3, 4, 5, 6], [], new byte[7]));
        Assert.Equal(new byte[6], result);
        Assert.ThrowsAny<PrivacyException>(() => new Ff1Cipher(new byte[15], 10));
        Assert.ThrowsAny<PrivacyException>(() => new Ff1Cipher(new byte[16], 257));
    }

    [Fact]
    public void Encrypt_Digits_AllocatesNothing()
    {
        using var cipher = new Ff1Cipher(new byte[16], 10);
        byte[] numerals = new byte[18];
        cipher.Encrypt(numerals, "tweak"u8, numerals);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int count = 0; count < 1000; count++)
        {
            cipher.Encrypt(numerals, "tweak"u8, numerals);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
