using System.Text;
using CsCheck;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.Privacy.Server.Tests.Deidentification;

public sealed class PseudonymizerTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];
    private static readonly DeidentificationKey Key = new("k-2026", Secret);
    private static readonly ProcessingPurpose Research = new("Research");

    /// <summary>HKDF and HMAC of another implementation over the documented input.</summary>
    [Fact]
    [Trait("Duration", "Long")]
    public void Create_AnyValue_IsTheDocumentedFunctionOfKeyPurposeItemAndValue() => Gen.String.Sample(value =>
    {
        var hkdf = new HkdfBytesGenerator(new Sha256Digest());
        hkdf.Init(new HkdfParameters(Secret, null, Encoding.UTF8.GetBytes("yipai-deidentification/1\npseudonym\nResearch")));
        byte[] key = new byte[32];
        hkdf.GenerateBytes(key, 0, key.Length);
        var hmac = new HMac(new Sha256Digest());
        hmac.Init(new KeyParameter(key));
        byte[] input = Encoding.UTF8.GetBytes($"phone.mobile\0{value}");
        hmac.BlockUpdate(input, 0, input.Length);
        byte[] hash = new byte[32];

        hmac.DoFinal(hash, 0);

        Assert.Equal(
            $"ps1.k-2026.{Convert.ToHexStringLower(hash.AsSpan(0, 16))}", new Pseudonymizer(Research, Key)
                .Create(DataItems.MobileNumber, value).ToString());
    }, iter: 100_000);

    [Fact]
    public void Pseudonymizer_DestroyedKey_DerivesNothing()
    {
        var key = new DeidentificationKey("k", Secret);
        var before = new Pseudonymizer(Research, key);
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => new Pseudonymizer(Research, key));
        Assert.Throws<ObjectDisposedException>(() => new DateShift(key, Research));
        Assert.Equal(
            new Pseudonymizer(Research, new DeidentificationKey("k", Secret)).Create(DataItems.MobileNumber, "1"),
                before.Create(DataItems.MobileNumber, "1"));
    }

    [Fact]
    public void Create_TwoPurposesOrTwoItems_CannotBeJoined()
    {
        Pseudonym here = new Pseudonymizer(Research, Key).Create(DataItems.MobileNumber, "13812345678");

        Assert.Equal(here, new Pseudonymizer(Research, Key).Create(DataItems.MobileNumber, "13812345678"));
        Assert.NotEqual(here, new Pseudonymizer(new ProcessingPurpose("Billing"), Key).Create(DataItems.MobileNumber, "13812345678"));
        Assert.NotEqual(here, new Pseudonymizer(Research, Key).Create(DataItems.AccountName, "13812345678"));
    }

    [Fact]
    public void Matches_AfterARotation_KnowsOldPseudonymsAndNewOnesNameTheNewKey()
    {
        using var next = new DeidentificationKey("k-2027", new byte[32]);
        Pseudonym old = new Pseudonymizer(Research, Key).Create(DataItems.MobileNumber, "13812345678");

        var rotated = new Pseudonymizer(Research, next, Key);

        Assert.Equal("k-2027", rotated.Create(DataItems.MobileNumber, "13812345678").KeyId);
        Assert.True(rotated.Matches(old, DataItems.MobileNumber, "13812345678"));
        Assert.False(rotated.Matches(old, DataItems.MobileNumber, "13812345679"));
        Assert.Equal("YP0193",
            Assert.ThrowsAny<PrivacyException>(() => new Pseudonymizer(Research, next).Matches(old, DataItems.MobileNumber, "1")).Code);
    }

    [Theory]
    [InlineData("ps1.k-2026.00112233445566778899aabbccddeeff", true)]
    [InlineData("ps1..00112233445566778899aabbccddeeff", false)]
    [InlineData("ps1.k-2026.00112233445566778899AABBCCDDEEFF", false)]
    [InlineData("ps1.k-2026.0011", false)]
    [InlineData("13812345678", false)]
    [InlineData("", false)]
    public void TryParse_AnyText_ReadsOnlyItsOwnForm(string text, bool isPseudonym)
    {
        Assert.Equal(isPseudonym, Pseudonym.TryParse(text, out Pseudonym? pseudonym));
        Assert.Equal(isPseudonym ? text : null, pseudonym?.ToString());
    }

    [Theory]
    [InlineData("", 32)]
    [InlineData("k.2026", 32)]
    [InlineData("K", 32)]
    [InlineData("k", 31)]
    public void DeidentificationKey_ShortSecretOrIdWithOtherCharacters_IsRefused(string id, int length) =>
        Assert.Equal("YP0192", Assert.ThrowsAny<PrivacyException>(() => new DeidentificationKey(id, new byte[length])).Code);

    [Fact]
    public void DateShift_DatesOfOnePerson_MoveTogetherAndBack()
    {
        var shift = new DateShift(Key, Research, mostDays: 30);
        DateOnly day = new(2026, 11, 23);
        var person = new SubjectId("a");

        int[] moves =
        [
            .. Enumerable.Range(0, 3000)
                .Select(index => shift.Shift(new SubjectId($"person-{index}"), day).DayNumber - day.DayNumber),
        ];

        Assert.All(moves, days => Assert.True(days is not 0 and >= -30 and <= 30));
        Assert.Equal(60, moves.Distinct().Count());
        Assert.Equal(7, shift.Shift(person, day.AddDays(7)).DayNumber - shift.Shift(person, day).DayNumber);
        Assert.Equal(day, shift.Restore(person, shift.Shift(person, day)));
    }
}
