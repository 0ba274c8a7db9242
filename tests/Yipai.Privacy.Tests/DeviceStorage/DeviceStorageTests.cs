using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.DeviceStorage;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.DeviceStorage;

/// <summary>Cookies and the five like technologies.</summary>
public sealed class DeviceStorageTests
{
    private const string Host = "city.example.cn";
    private static readonly StoredEntry Login = new(StorageTechnology.Cookie, "sid", StoragePurpose.LoginStatus, Now.AddDays(1), Host);
    private static readonly StoredEntry Analysis = Login with { Name = "visits", Purpose = StoragePurpose.DataAnalysis };

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.5/1")]
    public void Only_the_host_that_issued_an_entry_reads_it(PrivacyProfile profile)
    {
        var register = new DeviceStorageRegister(profile);
        Assert.True(register.Write(Login, ConsentState.Empty, Now).IsAllowed);
        Assert.Equal([Login], register.ReadableBy("CITY.example.cn.", Now));
        string[] others = ["example.cn", "www.city.example.cn", "evilcity.example.cn", "city.example.cn.evil.com", "city.example.cn@evil.com", ""];
        Assert.All(others, host => Assert.Empty(register.ReadableBy(host, Now)));
        Assert.Empty(register.ReadableBy(Host, Now.AddDays(1)));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.5/2")]
    public void Signing_in_and_security_need_no_choice_and_the_register_says_what_for(PrivacyProfile profile)
    {
        var register = new DeviceStorageRegister(profile);
        StoragePurpose[] essential =
            [StoragePurpose.LoginSimplification, StoragePurpose.LoginStatus, StoragePurpose.AccountDataSecurity, StoragePurpose.PreferenceSetting];
        Assert.All(essential, purpose => Assert.True(register.Write(Login with { Name = $"{purpose}", Purpose = purpose }, ConsentState.Empty, Now).IsAllowed));
        Assert.Equal(essential, register.Entries.Select(entry => entry.Purpose));
        Assert.False(register.Write(Login with { Purpose = StoragePurpose.Unspecified }, ConsentState.Empty, Now).IsAllowed);
        Assert.False(register.Write(Login with { Purpose = (StoragePurpose)99 }, ConsentState.Empty, Now).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.5/3")]
    public void Every_entry_of_the_six_technologies_has_a_purpose_and_an_end(PrivacyProfile profile)
    {
        var register = new DeviceStorageRegister(profile);
        StorageTechnology[] six = [.. Enum.GetValues<StorageTechnology>().Where(one => one != StorageTechnology.Unspecified)];
        Assert.Equal(6, six.Length);
        Assert.All(six, technology => Assert.True(register.Write(Login with { Technology = technology }, ConsentState.Empty, Now).IsAllowed));
        StoredEntry[] wrong =
        [
            Login with { Technology = StorageTechnology.Unspecified }, Login with { ExpiresAt = Now }, Login with { ExpiresAt = DateTimeOffset.MaxValue },
            Login with { Name = "" }, Login with { Host = "" }, Login with { Host = "a b" },
        ];
        Assert.All(wrong, entry =>
        {
            StorageDecision refused = register.Write(entry, ConsentState.Empty, Now);
            Assert.Equal(DenialReason.UndeclaredStorage, refused.Reason);
            Assert.True(refused.Cites("P4.5/3"));
        });
    }

    [Fact]
    [Covers("P4.5/3")]
    [CoversStrict("S24")]
    public void Analysis_goes_with_personalization_and_signing_in_stays()
    {
        Assert.True(new DeviceStorageRegister(PrivacyProfile.AsWritten2021).Write(Analysis, ConsentState.Empty, Now).IsAllowed);
        Assert.Equal(DenialReason.ConsentMissing, new DeviceStorageRegister(PrivacyProfile.Strict2026).Write(Analysis, ConsentState.Empty, Now).Reason);
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            var register = new DeviceStorageRegister(guard.Profile);
            ConsentState yes = State(guard, ("cookies", ConsentEvent.Given));
            Assert.True(register.Write(Analysis, yes, Now).IsAllowed);
            Assert.True(register.Write(Login, yes, Now).IsAllowed);
            Assert.Empty(register.RemoveDue(yes, Now));
            Assert.Equal([Analysis], register.RemoveDue(State(guard, ("cookies", ConsentEvent.Withdrawn)), Now));
            Assert.Equal([Login], register.Entries);
            Assert.Equal([Login], register.RemoveDue(yes, Now.AddDays(2)));
        }
    }
}
