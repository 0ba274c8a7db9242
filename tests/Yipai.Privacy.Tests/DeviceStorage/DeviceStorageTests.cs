using Yipai.Privacy.Consent;
using Yipai.Privacy.DeviceStorage;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.DeviceStorage;

/// <summary>What may be kept on a device, by cookie and the five like technologies.</summary>
public sealed class DeviceStorageTests
{
    private static readonly IssuingDomain City = IssuingDomain.OfHost("city.example.cn");
    private static readonly StoredEntry Login = new(StorageTechnology.Cookie, "sid", StoragePurpose.LoginStatus, Now.AddDays(1), City);
    private static readonly StoredEntry Analysis = Login with { Name = "visits", Purpose = StoragePurpose.DataAnalysis };

    private static readonly StoragePurpose[] Essential =
        [StoragePurpose.LoginSimplification, StoragePurpose.LoginStatus, StoragePurpose.AccountDataSecurity,
            StoragePurpose.PreferenceSetting];

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.5/2")]
    public void DecideWrite_CookiesRefused_AllowsOnlyEssentialPurposes(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        StorageChoices[] all =
        [
            Read(guard, State(guard)), Read(guard, State(guard, ("cookies", ConsentEvent.Refused))),
            Read(guard, State(guard, ("cookies", ConsentEvent.Withdrawn))), Read(guard, Off(guard, PreferenceKind.Activity, "cookies")),
        ];

        Assert.All(all, choices => Assert.All(Essential, purpose =>
            Assert.True(DeviceStorageRegister.DecideWrite(Login with { Purpose = purpose }, choices, Now).IsAllowed)));
        Assert.All(all[1..], choices => Assert.All(Enum.GetValues<StoragePurpose>().Except(Essential), purpose =>
            Assert.False(DeviceStorageRegister.DecideWrite(Login with { Purpose = purpose }, choices, Now).IsAllowed)));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.5/2", "P1/3")]
    public void DecideWrite_NoticeNotShown_IsRefused(PrivacyProfile profile)
    {
        StorageDecision early = DeviceStorageRegister.DecideWrite(Login, Read(In(profile), ConsentState.Empty), Now);

        Assert.Equal(DenialReason.NoticeNotShown, early.Reason);
        Assert.True(early.Cites("P1/3"));
    }

    [Fact]
    [Covers("P4.5/2", "P4.5/3")]
    public void StoragePurpose_AllValues_AreThePurposesOfThePolicy() => Assert.Equal(
        Strict.Policy.TermsOf(Activities.Cookies, PrivacyProfile.AsWritten2021)!.Purposes.Select(purpose => purpose.Id).Order(),
        Enum.GetNames<StoragePurpose>().Except(["Unspecified"]).Order());

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.5/3")]
    public void Write_UndeclaredTechnologyPurposeNameOrEnd_IsRefused(PrivacyProfile profile)
    {
        StorageChoices choices = Read(In(profile), State(In(profile)));
        StorageTechnology[] six = [.. Enum.GetValues<StorageTechnology>().Where(one => one != StorageTechnology.Unspecified)];

        Assert.Equal(6, six.Length);
        Assert.All(six, technology =>
            Assert.True(DeviceStorageRegister.DecideWrite(Login with { Technology = technology }, choices, Now).IsAllowed));
        StoredEntry[] wrong =
        [
            Login with { Technology = StorageTechnology.Unspecified }, Login with { Technology = (StorageTechnology)7 },
            Login with { Purpose = StoragePurpose.Unspecified }, Login with { Purpose = (StoragePurpose)99 },
            Login with { ExpiresAt = Now }, Login with { ExpiresAt = DateTimeOffset.MaxValue }, Login with { Name = "" },
        ];
        Assert.All(wrong, entry =>
        {
            StorageDecision refused = new DeviceStorageRegister().Write(entry, choices, Now);
            Assert.Equal(DenialReason.UndeclaredStorage, refused.Reason);
            Assert.True(refused.Cites("P4.5/3"));
        });
    }

    [Fact]
    [CoversAsWritten("P4.5/3")]
    public void DecideWrite_AsWritten_AllowsAllEightPurposesUntilRefused()
    {
        StorageChoices use = Read(AsWritten, State(AsWritten));

        Assert.All(Enum.GetValues<StoragePurpose>().Where(purpose => purpose != StoragePurpose.Unspecified), purpose =>
            Assert.True(DeviceStorageRegister.DecideWrite(Login with { Purpose = purpose }, use, Now).IsAllowed));
        StorageDecision refused =
            DeviceStorageRegister.DecideWrite(Analysis, Read(AsWritten, Off(AsWritten, PreferenceKind.Activity, "cookies")), Now);
        Assert.Equal(DenialReason.RefusedInSettings, refused.Reason);
        Assert.True(refused.Cites("P4.1.2-9(2)"));
    }

    [Fact]
    [CoversStrict("P4.5/3", "S24")]
    public void DecideWrite_StrictAndNotEssential_NeedsValidConsent()
    {
        ConsentRecord yes = Record(Strict, "cookies", ConsentEvent.Given, TimeSpan.FromMinutes(1));
        ConsentRecord[] worthless = [yes with { Kind = ConsentKind.DeemedByUse }, yes with { HandlerId = new HandlerId("another") },
            yes with { ScopeHash = "another" }];

        StoragePurpose[] others =
            [.. Enum.GetValues<StoragePurpose>().Except(Essential).Where(purpose => purpose != StoragePurpose.Unspecified)];

        Assert.All(others, purpose =>
        {
            StoredEntry entry = Login with { Purpose = purpose };
            StorageDecision missing = DeviceStorageRegister.DecideWrite(entry, Read(Strict, State(Strict)), Now);
            Assert.Equal(DenialReason.ConsentMissing, missing.Reason);
            Assert.True(missing.Cites("S24"));
            Assert.All(
                worthless, choice => Assert.False(DeviceStorageRegister.DecideWrite(entry, Read(Strict, With(choice)), Now).IsAllowed));
            Assert.True(DeviceStorageRegister.DecideWrite(entry, Read(Strict, With(yes)), Now).IsAllowed);
        });
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.5/3", "P4.1.2-4/2", "S13")]
    public void RemoveDue_PersonalizationOff_RemovesAnalysisAndRecommendationAndKeepsLogin(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        StoredEntry recommendation = Analysis with { Name = "taste", Purpose = StoragePurpose.PreciseRecommendation };
        StoredEntry browsing = Analysis with { Name = "last", Purpose = StoragePurpose.BrowsingPreference };
        var register = new DeviceStorageRegister(Login, Analysis, recommendation, browsing);

        ConsentState yes = State(guard, ("cookies", ConsentEvent.Given));

        Assert.Empty(register.RemoveDue(Read(guard, yes), Now));
        ConsentState off = Off(guard, PreferenceKind.Personalization, "", ("cookies", ConsentEvent.Given));
        Assert.True(DeviceStorageRegister.DecideWrite(Analysis, Read(guard, off), Now).Cites("P4.1.2-4/2"));
        Assert.Equal([Analysis, recommendation], register.RemoveDue(Read(guard, off), Now));
        Assert.Equal([Login, browsing], register.Entries);
        Assert.Equal([browsing], register.RemoveDue(Read(guard, State(guard, ("cookies", ConsentEvent.Withdrawn))), Now));
        Assert.Equal([Login], register.RemoveDue(Read(guard, yes), Now.AddDays(1)));
        Assert.Empty(register.Entries);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.5/3")]
    public void DecideWrite_PersonalizationWithdrawn_RefusesAnalysis(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ConsentState state = State(guard, ("cookies", ConsentEvent.Given), ("personalization", ConsentEvent.Withdrawn));

        StorageDecision decision = DeviceStorageRegister.DecideWrite(Analysis, Read(guard, state), Now);

        Assert.True(decision.Cites("P4.1.2-4/2"));
    }

    [Fact]
    public void DecideWrite_AllowedUnderStrict_IsAllowedAsWrittenToo()
    {
        (string, ConsentEvent)[][] words =
            [[], [("cookies", ConsentEvent.Given)], [("cookies", ConsentEvent.Refused)],
                [("cookies", ConsentEvent.Given), ("personalization", ConsentEvent.Withdrawn)]];
        foreach ((string, ConsentEvent)[] word in words)
        {
            StorageChoices strict = Read(Strict, State(Strict, word)), written = Read(AsWritten, State(AsWritten, word));
            Assert.All(Enum.GetValues<StoragePurpose>(), purpose => Assert.False(
                DeviceStorageRegister.DecideWrite(Login with { Purpose = purpose }, strict, Now).IsAllowed
                && !DeviceStorageRegister.DecideWrite(Login with { Purpose = purpose }, written, Now).IsAllowed));
        }
    }

    [Fact]
    [Covers("P4.5/2")]
    public void ListForNotice_SeveralEntries_NamesPurposeTechnologyDomainAndEnd()
    {
        var register = new DeviceStorageRegister(Analysis, Login, Login with { Technology = StorageTechnology.LocalStorage, Name = "key" });

        Assert.Equal(
            """
            登录状态: sid (Cookie, city.example.cn, 2026-11-24); key (本地存储器, city.example.cn, 2026-11-24)
            数据分析: visits (Cookie, city.example.cn, 2026-11-24)
            """.ReplaceLineEndings("\n"),
            register.ListForNotice());
        Assert.Contains("Data analysis: visits (cookie", register.ListForNotice("en"), StringComparison.Ordinal);
    }

    private static StorageChoices Read(PrivacyGuard guard, ConsentState state) => guard.ReadStorageChoices(Me, state, Now);

    private static ConsentState With(ConsentRecord choice) => ConsentState.From([Notice(Strict, TimeSpan.FromHours(1)), choice]);

    private static ConsentState Off(
        PrivacyGuard guard, PreferenceKind kind, string subject, params (string Scope, ConsentEvent Choice)[] choices) =>
        ConsentState.From(
        [
            Notice(guard, TimeSpan.FromHours(1)),
            .. choices.Select(choice => Record(guard, choice.Scope, choice.Choice, TimeSpan.FromMinutes(30))),
            new PreferenceChoice
            {
                EntryId = Guid.NewGuid(), SubjectId = Subject, HandlerId = guard.Handler.Id, PolicyHash = guard.Notice.Version.ContentHash,
                At = Now.AddMinutes(-1), Channel = "app", Kind = kind, Subject = subject, IsRefused = true,
            },
        ]);
}
