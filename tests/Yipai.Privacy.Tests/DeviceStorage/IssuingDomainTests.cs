using Yipai.Privacy.DeviceStorage;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.DeviceStorage;

/// <summary>Only the domain that issued an entry reads it.</summary>
public sealed class IssuingDomainTests
{
    [Theory]
    [InlineData("city.example.cn")]
    [InlineData("CITY.Example.CN")]
    [InlineData("city.example.cn.")]
    [Covers("P4.5/1")]
    public void Covers_IssuingHostInAnySpelling_IsTrue(string host)
    {
        Assert.True(IssuingDomain.OfHost("City.example.cn").Covers(host));
        Assert.True(IssuingDomain.WithSubdomains("city.example.cn").Covers(host));
    }

    [Theory]
    [InlineData("example.cn")]
    [InlineData("evilcity.example.cn")]
    [InlineData("city.example.cn.evil.com")]
    [InlineData("city.example.cn@evil.com")]
    [InlineData("city.example.com")]
    [InlineData("xn--city-example-cn.evil.com")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a b")]
    [Covers("P4.5/1")]
    public void Covers_ParentOrLookAlike_IsFalse(string host)
    {
        Assert.False(IssuingDomain.OfHost("city.example.cn").Covers(host));
        Assert.False(IssuingDomain.WithSubdomains("city.example.cn").Covers(host));
    }

    [Fact]
    [Covers("P4.5/1")]
    public void Covers_Subdomain_IsTrueOnlyIfIssuedForSubdomains()
    {
        Assert.True(IssuingDomain.WithSubdomains("city.example.cn").Covers("map.city.example.cn"));
        Assert.False(IssuingDomain.OfHost("city.example.cn").Covers("map.city.example.cn"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "1.192.0.2.7", false)]
    [InlineData("192.0.2.7", "192.0.2.70", false)]
    [InlineData("2001:db8::1", "[2001:DB8:0::1]", true)]
    [InlineData("2001:db8::1", "2001:db8::2", false)]
    [InlineData("大连.example.cn", "xn--pss468j.example.cn", true)]
    public void Covers_AddressOrChineseName_IsComparedInOneForm(string issuer, string host, bool isCovered) =>
        Assert.Equal(isCovered, IssuingDomain.OfHost(issuer).Covers(host));

    [Theory]
    [InlineData("cn")]
    [InlineData("com.cn")]
    [InlineData("GOV.cn.")]
    [InlineData("192.0.2.7")]
    [InlineData("::1")]
    [InlineData("")]
    [InlineData("https://city.example.cn")]
    public void WithSubdomains_SharedDomain_IsRefused(string domain) =>
        Assert.Equal("YP0176", Assert.Throws<PrivacyException>(() => IssuingDomain.WithSubdomains(domain)).Code);

    [Theory]
    [InlineData("")]
    [InlineData("city.example.cn/path")]
    public void OfHost_TextThatIsNoHost_IsRefused(string host) =>
        Assert.Equal("YP0176", Assert.Throws<PrivacyException>(() => IssuingDomain.OfHost(host)).Code);

    [Theory]
    [InlineData("https://city.example.cn/v1/cases", true)]
    [InlineData("https://CITY.example.cn:8443", true)]
    [InlineData("https://partner.example.com", false)]
    [InlineData("https://city.example.cn@evil.com", false)]
    [Covers("P4.5/1")]
    public void DecideSend_AnotherDomain_IsDeniedAndNothingIsSent(string address, bool isCarried)
    {
        var register = new DeviceStorageRegister(Entry());

        Assert.Equal(isCarried ? 1 : 0, register.SentTo(new Uri(address), Now).Count);
        StorageDecision decision = DeviceStorageRegister.DecideSend(Entry(), new Uri(address), Now);
        Assert.Equal(isCarried ? DenialReason.None : DenialReason.AnotherDomain, decision.Reason);
        Assert.True(decision.Cites("P4.5/1"));
    }

    [Fact]
    [Covers("P4.2.2/1")]
    public void DecideSend_InTheClearOrAfterItsEnd_IsDenied()
    {
        Assert.Equal(
            DenialReason.SafeguardMissing, DeviceStorageRegister.DecideSend(Entry(), new Uri("http://city.example.cn"), Now).Reason);
        Assert.Equal(
            DenialReason.SafeguardMissing, DeviceStorageRegister.DecideSend(Entry(), new Uri("/v1", UriKind.Relative), Now).Reason);
        Assert.False(DeviceStorageRegister.DecideSend(Entry(), new Uri("https://city.example.cn"), Now.AddDays(1)).IsAllowed);
    }

    private static StoredEntry Entry() =>
        new(StorageTechnology.Cookie, "sid", StoragePurpose.LoginStatus, Now.AddDays(1), IssuingDomain.OfHost("city.example.cn"));
}
