using Yipai.Privacy.Processing;
using Yipai.Privacy.Safeguards;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Safeguards;

/// <summary>Where information may lie, how it may travel, and what a host tells the person about both.</summary>
public sealed class SafeguardTests
{
    private static readonly StoreDescription Whole = new("cases", StoreRegion.MainlandChina)
    {
        EncryptsAtRest = true, ControlsAccess = true, LogsAccess = true, ChecksIntegrity = true,
    };

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P1/1")]
    public void DecideStore_SensitiveItemWithoutEncryption_IsDenied(PrivacyProfile profile)
    {
        SafeguardCheck check = In(profile).Safeguards;

        Assert.True(check.DecideStore(Whole, DataItems.AccountPassword).IsAllowed);
        SafeguardDecision plain =
            check.DecideStore(Whole with { EncryptsAtRest = false }, DataItemSet.Of(DataItems.AccountPassword, DataItems.Gender));
        Assert.Equal(DenialReason.SafeguardMissing, plain.Reason);
        Assert.True(plain.Cites("P1/1"));
        Assert.Equal([DataItems.AccountPassword], plain.OffendingItems.ToList());
        Assert.True(check.DecideStore(Whole with { EncryptsAtRest = false }, DataItems.Gender).IsAllowed);
        Assert.False(check.DecideStore(Whole with { EncryptsAtRest = false }, DataItems.FacePhoto).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.2.1/1")]
    public void DecideStore_PersonalInformation_StaysInTheMainlandBehindACredential(PrivacyProfile profile)
    {
        SafeguardCheck check = In(profile).Safeguards;

        Assert.True(check.DecideStore(Whole, DataItems.Gender).IsAllowed);
        foreach (StoreRegion region in new[] { StoreRegion.Unspecified, StoreRegion.Elsewhere })
        {
            SafeguardDecision abroad = check.DecideStore(Whole with { Region = region }, DataItems.Gender);
            Assert.Equal(DenialReason.StaysInChina, abroad.Reason);
            Assert.True(abroad.Cites("P4.2.1/1"));
        }

        Assert.False(check.DecideStore(Whole with { ControlsAccess = false }, DataItems.Gender).IsAllowed);
        Assert.True(check.DecideStore(new StoreDescription("statistics", StoreRegion.Elsewhere), DataItems.UsageStatistics).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.2.1/2")]
    public void DecideStore_WithoutAccessLogOrIntegrityCheck_CitesTheClause(PrivacyProfile profile)
    {
        SafeguardCheck check = In(profile).Safeguards;

        Assert.True(check.DecideStore(Whole, DataItems.Gender).IsAllowed);
        Assert.True(check.DecideStore(Whole with { LogsAccess = false }, DataItems.Gender).Cites("P4.2.1/2"));
        Assert.True(check.DecideStore(Whole with { ChecksIntegrity = false }, DataItems.Gender).Cites("P4.2.1/2"));
        Assert.All([Whole with { LogsAccess = false }, Whole with { ChecksIntegrity = false }], store => Assert.Equal(
            DenialReason.SafeguardMissing, check.DecideStore(store, DataItems.Gender).Reason));
    }

    [Fact]
    [Covers("P1/1", "P4.2.1/1", "P4.2.1/2")]
    public void DecideStore_StoreThatDeclaresNothing_NamesAllThatItLacks()
    {
        SafeguardDecision bare =
            Strict.Safeguards.DecideStore(new StoreDescription("cases", StoreRegion.Unspecified), DataItems.PrecisePosition);

        Assert.Equal(["P4.2.1/1", "P4.2.1/1", "P4.2.1/2", "P1/1"], bare.Missing.Select(missing => missing.Citations[0].Text));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.2.2/1")]
    public void DecideEndpoint_InTheClearOrAbroad_IsDeniedForTelemetryToo(PrivacyProfile profile)
    {
        SafeguardCheck check = In(profile).Safeguards;

        Assert.True(check.DecideEndpoint(new Uri("https://city.example.cn"), StoreRegion.MainlandChina, DataItems.Gender).IsAllowed);
        Assert.True(check.DecideEndpoint(new Uri("http://127.0.0.1:5000"), StoreRegion.MainlandChina, DataItems.Gender).IsAllowed);
        Assert.True(check.DecideEndpoint(new Uri("http://city.example.cn"), StoreRegion.MainlandChina, DataItems.Gender).Cites("P4.2.2/1"));
        Assert.Equal(DenialReason.StaysInChina,
            check.DecideEndpoint(new Uri("https://telemetry.example.com"), StoreRegion.Elsewhere, DataItems.IpAddress).Reason);
        Assert.Equal(DenialReason.StaysInChina,
            check.DecideEndpoint(new Uri("https://crash.example.com"), StoreRegion.Unspecified, DataItemSet.Empty).Reason);
        Assert.Equal(
            DenialReason.SafeguardMissing,
                check.DecideEndpoint(new Uri("http://crash.example.cn"), StoreRegion.MainlandChina, DataItemSet.Empty).Reason);
        Assert.False(check.DecideEndpoint(new Uri("/v1", UriKind.Relative), StoreRegion.MainlandChina,
            DataItems.AccountPassword).IsAllowed);
        Assert.False(check.DecideEndpoint(new Uri("file:///tmp/cases"), StoreRegion.MainlandChina, DataItems.AccountPassword).IsAllowed);
        Assert.Contains("加密", InsecureChannelNotice.Text.Chinese, StringComparison.Ordinal);
        Assert.Equal("P4.2.2/1", InsecureChannelNotice.Rule.Text);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.2.3/1", "P4.6.2/2")]
    public void Notice_FirstLine_SaysHowToReachTheHandler(PrivacyProfile profile)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        options.Handler = new PersonalInformationHandler("示范城市", "privacy@example.cn") { Hotline = "0411-12345" };

        string first = new PrivacyGuard(options).Notice.Text.Split('\n')[0];

        Assert.Contains("privacy@example.cn", first, StringComparison.Ordinal);
        Assert.Contains("客服热线 0411-12345", first, StringComparison.Ordinal);
        Assert.Equal("YP0110", Assert.Throws<PrivacyException>(() => new PersonalInformationHandler("示范城市", " ")).Code);
    }
}
