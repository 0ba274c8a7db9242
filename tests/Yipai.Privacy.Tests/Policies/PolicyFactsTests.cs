using CsCheck;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>Verbs, categories, groups, subjects, hosts: what the text defines.</summary>
public sealed class PolicyFactsTests
{
    private static readonly PrivacyPolicy Policy = YipaiPolicy.V2021_01_20;

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P1/2")]
    public void Verbs_ShippedPolicy_AreNineAndAnOperationOutsideIsUndeclared(PrivacyProfile profile)
    {
        Assert.Equal(["收集", "使用", "保存", "共享", "转让", "访问", "更新", "删除", "保护"], Policy.Verbs.Select(verb => verb.Name));
        Assert.Equal(DenialReason.UndeclaredActivity, In(profile).Decide(default, State(In(profile))).Reason);
        Assert.Equal(DenialReason.UnknownRecipient, In(profile)
            .DecideDisclosure(new((DisclosureKind)99, "nobody", DataItems.CaseReport) { Now = Now }, State(In(profile))).Reason);
        Assert.Equal(DenialReason.UndeclaredDisclosure, In(profile)
            .DecideDisclosure(new((DisclosureKind)99, "city-department", DataItems.CaseReport) { Now = Now }, State(In(profile))).Reason);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P3-3")]
    public void Decide_AnyKindOfHost_GivesTheSameAnswer(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        string[] hosts = ["app", "web", "device", "mini-program", "server", "kiosk"];

        Assert.Single(hosts.Select(host => guard.Decide(
            Request(Activities.AccountBinding, DataItems.ThirdPartyAccount),
            ConsentState.From([Notice(guard, TimeSpan.FromHours(1)) with { Channel = host },
                Record(guard, "account-binding", ConsentEvent.Given) with { Channel = host }])).ToString()).Distinct());
        Assert.True(guard.Decide(
            Request(Activities.AccountBinding, DataItems.ThirdPartyAccount),
            ConsentState.From([Notice(guard, TimeSpan.FromHours(1)),
                Record(guard, "account-binding", ConsentEvent.Given) with { Channel = "kiosk" }])).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P3-5")]
    public void Describe_ItemThatNoListNames_IsPersonalAndSensitive(PrivacyProfile profile)
    {
        Assert.Equal(17, Policy.Categories.Count);
        PrivacyPolicy shorter = PolicyTexts.With(tree => tree["items"]!.AsArray().Remove(tree.Row("items", "device.oaid")));
        DataItemFacts unlisted = shorter.Describe(DataItems.OpenAnonymousIdentifier);
        Assert.Equal((DataCategory.Other, Sensitivity.Sensitive), (unlisted.Category, unlisted.Under(profile)));
        Assert.Equal(Sensitivity.NotPersonal, Policy.SensitivityOf(DataItems.UsageStatistics, profile));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P3-6")]
    public void Decide_PersonWhoNeverMetThePolicy_IsNoPartyToIt(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        var bystander = new PolicyPrincipal(PrincipalKind.ThirdParty, new SubjectId("bystander"));

        Assert.Equal(DenialReason.AccountRequired, guard.Decide(
            Request(Activities.ReportCase, DataItems.CaseReport, bystander), State(guard, ("case-handling", ConsentEvent.Given))).Reason);
        Assert.True(guard.Decide(Request(Activities.ReportCase, DataItems.CaseReport,
            new PolicyPrincipal(PrincipalKind.Purchaser, Subject)), State(guard, ("case-handling", ConsentEvent.Given))).IsAllowed);
        Assert.False(bystander.HasAccount);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P3-7")]
    public void SensitivityOf_FourGroupsAndItemsOfTheHarmTest_IsSensitive(PrivacyProfile profile)
    {
        Assert.Equal(["财产信息", "个人身份信息", "网络身份识别信息", "其他信息"], Policy.SensitiveGroups.Select(group => group.Name));
        Assert.All(Policy.SensitiveGroups, group =>
            Assert.All(group.Items.ToList(), item => Assert.Equal(Sensitivity.Sensitive, Policy.Describe(item).Under(profile))));
        DataItem[] byHarm =
            [DataItems.FacePhoto, DataItems.FaceVideo, DataItems.Voiceprint, DataItems.IdentityCardPhoto, DataItems.HealthInformation];
        Assert.All(byHarm, item => Assert.Equal(Sensitivity.Sensitive, Policy.SensitivityOf(item, profile)));
        Assert.Equal(Sensitivity.Personal, Policy.SensitivityOf(DataItems.Gender, profile));
        Assert.Equal(
            profile == PrivacyProfile.Strict2026 ? Sensitivity.Sensitive : Sensitivity.Personal,
            Policy.SensitivityOf(DataItems.Gender, profile, isUnder14: true));
    }

    [Fact]
    [Covers("P3-7")]
    public void SensitivityOf_OneItemMore_IsNeverLower() =>
        Gen.Select(Gen.Int[0, DataItems.All.Count - 1].Array[0, 6], Gen.Int[0, DataItems.All.Count - 1], Gen.Enum<PrivacyProfile>())
            .Sample((some, one, profile) =>
        {
            DataItemSet items = DataItemSet.Of([.. some.Select(index => DataItems.All[index])]);
            return Policy.SensitivityOf(items | DataItems.All[one], profile) >= Policy.SensitivityOf(items, profile);
        });
}
