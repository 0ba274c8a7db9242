using System.Security.Cryptography;
using System.Text;
using Yipai.Cases.Cities;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Proofs;

namespace Yipai.Cases.Tests.Cities;

public sealed class CityProfileTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    private string KeyId => Convert.ToHexStringLower(SHA256.HashData(PublicKey))[..16];

    private CityProfile Profile => new()
    {
        Handler = new PersonalInformationHandler("大连示范城市", "privacy@example.cn", new HandlerId("dalian")) { Hotline = "12345" },
        Supplement = new NoticeSupplement { Retention = "三年" },
        Policy = CityPolicy.Of(),
        Catalogue = CatalogueEdition.GbT47678_2026,
        Limits = new CityLimits(1_000_000, 5, 500),
        ReceiptKeys = [new ReceiptKey(KeyId, "ES256", PublicKey)],
        Endpoint = new Uri("https://city.example.cn/yipai"),
        Version = 3,
        IssuedAt = new DateTimeOffset(2026, 11, 29, 8, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public async Task VerifyAsync_SignedByThePinnedKey_GivesTheProfileBack()
    {
        CityProfile read = (await CityProfile.VerifyAsync(Sign(Profile), new EcdsaRecordVerifier(PublicKey)))!;

        Assert.Equal(("dalian", "大连示范城市", "12345", "三年"),
            (read.Handler.Id.Value, read.Handler.Name, read.Handler.Hotline, read.Supplement.Retention));
        Assert.Equal((CatalogueEdition.GbT47678_2026, 3, Profile.Endpoint), (read.Catalogue, read.Version, read.Endpoint));
        Assert.Equal((Profile.Limits, Profile.Policy, Profile.IssuedAt), (read.Limits, read.Policy, read.IssuedAt));
        Assert.Equal(PublicKey, Assert.Single(read.ReceiptKeys).PublicKey.ToArray());
    }

    [Fact]
    public async Task VerifyAsync_AnotherKey_ReturnsNull()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Null(await CityProfile.VerifyAsync(Sign(Profile), new EcdsaRecordVerifier(other.ExportSubjectPublicKeyInfo())));
    }

    [Fact]
    public async Task VerifyAsync_EveryByteOfTheContentChanged_IsRefusedOrNotSigned()
    {
        byte[] document = Sign(Profile);
        var verifier = new EcdsaRecordVerifier(PublicKey);
        int start = document.AsSpan().IndexOf("\"content\":"u8) + 10, end = document.AsSpan().IndexOf(",\"signature\":"u8);

        for (int at = start; at < end; at++)
        {
            byte[] changed = [.. document];
            changed[at] ^= 1;
            Assert.False(await IsSignedAsync(changed, verifier), $"byte {at}");
        }
    }

    [Fact]
    public async Task VerifyAsync_MemberOfALaterVersion_IsStillSigned()
    {
        byte[] content = Encoding.UTF8.GetBytes(Content(Sign(Profile))
            .Replace("{\"handler\"", "{\"later\":1,\"handler\"", StringComparison.Ordinal));
        byte[] signature = _key.SignData([.. Encoding.UTF8.GetBytes($"yipai-city-profile/1\n{KeyId}\n"), .. content],
            HashAlgorithmName.SHA256);
        string document = $$$"""
            {"format":"yipai-city-profile/1","content":{{{Encoding.UTF8.GetString(content)}}},
             "signature":{"keyId":"{{{KeyId}}}","algorithm":"ES256","value":"{{{Convert.ToBase64String(signature)}}}"}}
            """;

        Assert.NotNull(await CityProfile.VerifyAsync(Encoding.UTF8.GetBytes(document), new EcdsaRecordVerifier(PublicKey)));
    }

    [Fact]
    public void Load_WhatWasWritten_WritesTheSameContentAgain()
    {
        byte[] document = Sign(Profile);

        Assert.Equal(Content(document), Content(Sign(CityProfile.Load(document))));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"format":"another/1","content":{},"signature":{"keyId":"1","algorithm":"ES256","value":""}}""")]
    [InlineData("""{"format":"yipai-city-profile/1","content":{},"signature":{"keyId":"1","algorithm":"ES256","value":""}}""")]
    public void Load_NotAProfile_ThrowsYP0290(string document) =>
        Assert.Equal("YP0290", Assert.Throws<CasesException>(() => CityProfile.Load(Encoding.UTF8.GetBytes(document))).Code);

    [Fact]
    public void Sign_ValueOutOfRange_ThrowsYP0290AndSignsNothing() => Assert.All<CityProfile>(
        [
            Profile with { Version = 0 }, Profile with { Catalogue = CatalogueEdition.Unspecified },
                Profile with { Limits = new CityLimits(0, 1, 1) },
            Profile with { Limits = new CityLimits(1, -1, 1) }, Profile with { Limits = new CityLimits(1, 1, 4001) },
            Profile with { Endpoint = new Uri("city", UriKind.Relative) },
        ],
        wrong => Assert.Equal("YP0290",
            Assert.Throws<CasesException>(() => wrong.Sign("k", "ES256", _ => throw new InvalidOperationException("signed"))).Code));

    [Fact]
    public void ToPolicy_ShippedText_IsThatPolicy() =>
        Assert.Same(YipaiPolicy.V2021_01_20, CityProfile.Load(Sign(Profile)).Policy.ToPolicy());

    [Fact]
    public void ToPolicy_AnotherText_ThrowsYP0291()
    {
        CityPolicy another = Profile.Policy with { ContentHash = new string('0', 64) };

        Assert.Equal("YP0291", Assert.Throws<CasesException>(another.ToPolicy).Code);
    }

    [Fact]
    public void ToString_AProfile_NamesHandlerAndVersion() => Assert.Equal("city profile 3 of dalian", Profile.ToString());

    public void Dispose() => _key.Dispose();

    private static async Task<bool> IsSignedAsync(byte[] document, IRecordVerifier verifier)
    {
        try
        {
            return await CityProfile.VerifyAsync(document, verifier) is not null;
        }
        catch (CasesException refusal)
        {
            Assert.Equal("YP0290", refusal.Code);
            return false;
        }
        catch (PrivacyException)
        {
            return false;
        }
    }

    private static string Content(byte[] document) =>
        Encoding.UTF8.GetString(document).Split("\"content\":")[1].Split(",\"signature\":")[0];

    private byte[] Sign(CityProfile profile) =>
        profile.Sign(KeyId, "ES256", content => _key.SignData(content.Span, HashAlgorithmName.SHA256));
}
