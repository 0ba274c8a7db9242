using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Disclosure.Recipients;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>De-identified information, statistics, and the change of handler.</summary>
public sealed class DeidentifiedTests
{
    private static readonly DeidentificationEvidence Low = new("r-1", Grade: 3, MaximumRisk: 0.04, Threshold: 0.05, AreKeysApart: true);
    private static readonly DeidentificationEvidence Anonymous = Low with { Grade = 4, MaximumRisk = 0 };
    private static readonly ReidentificationGuarantee Guarantee = new("clause 9", "test-3", AreKeysWithheld: true);

    [Fact]
    [Covers("P4.4.3")]
    [CoversStrict("S6")]
    public void DecideDisclosure_EvidenceAndGuaranteeTogether_IsAllowedOnlyThen()
    {
        Assert.True(Share(Recipients.AsWritten, Low, Guarantee).IsAllowed);
        Assert.Equal(DenialReason.NotDeidentified, Share(Recipients.Strict, Low, Guarantee).Reason);
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            Assert.True(Share(guard, Anonymous, Guarantee).IsAllowed);
            Assert.False(Share(guard, Anonymous, null).IsAllowed);
            Assert.False(Share(guard, null, Guarantee).IsAllowed);
            Assert.False(Share(guard, Anonymous, Guarantee with { AreKeysWithheld = false }).IsAllowed);
            Assert.False(Share(guard, Anonymous, Guarantee with { RiskTest = "" }).IsAllowed);
        }
    }

    [Theory]
    [InlineData(DisclosureKind.PublicDisclosure), InlineData(DisclosureKind.EntrustedProcessing), InlineData(DisclosureKind.Unspecified)]
    [Covers("P4.4.3")]
    public void DecideDisclosure_DeidentifiedInAnotherWayThanSharing_IsDenied(DisclosureKind kind)
    {
        DisclosureRequest request = To(RecipientKind.DeidentifiedRecipient, DataItems.UsageLog, kind)
            with { Deidentification = Anonymous, Guarantee = Guarantee };

        DisclosureDecision[] decisions =
            [.. new[] { Recipients.Strict, Recipients.AsWritten }.Select(guard => guard.DecideDisclosure(request, ConsentState.Empty))];

        Assert.All(decisions, decision => Assert.Equal(DenialReason.NotDeidentified, decision.Reason));
    }

    [Fact]
    [Covers("P3-10", "P4.1.2-9(1)/1", "P4.1.2-9(1)/2")]
    public void IsDeidentified_KeysNotApartOrWeakEvidence_IsFalse()
    {
        Assert.True(Low.IsDeidentified && !Low.IsAnonymous);
        Assert.True(Anonymous.IsAnonymous);
        DeidentificationEvidence[] not =
        [
            Low with { AreKeysApart = false }, Low with { Grade = 1 }, Low with { Grade = 2 }, Low with { MaximumRisk = 0.06 },
            Low with { Threshold = 0.5, MaximumRisk = 0.4 }, Low with { ReportId = "" }, Low with { MaximumRisk = double.NaN },
        ];
        Assert.All(not, evidence => Assert.False(evidence.IsDeidentified || evidence.IsAnonymous));
    }

    [Fact]
    [Covers("P4.1.2-9(1)/3")]
    public void DecideDisclosure_Analytics_AllowsDeidentifiedAndRefusesRaw()
    {
        DisclosureRequest analytics = To(RecipientKind.DeidentifiedRecipient, DataItems.UsageLog)
            with { Purpose = new("CommercialAnalytics"), Guarantee = Guarantee };

        Assert.True(Recipients.AsWritten.DecideDisclosure(analytics with { Deidentification = Low }, ConsentState.Empty).IsAllowed);
        Assert.True(Recipients.Strict.DecideDisclosure(analytics with { Deidentification = Anonymous }, ConsentState.Empty).IsAllowed);
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            Assert.Equal(DenialReason.NotDeidentified, guard.DecideDisclosure(analytics, ConsentState.Empty).Reason);
            Assert.All(Activities.All, activity => Assert.False(guard.Decide(
                Guards.Request(activity, DataItems.UsageLog) with { Purpose = new("CommercialAnalytics") },
                Guards.State(guard)).IsAllowed));
        }
    }

    [Fact]
    [Covers("P4.1.2-9(4)")]
    public void StatisticalRelease_SmallCells_AreSuppressedAndCannotBeWorkedOut()
    {
        var counts = new Dictionary<string, long> { ["中山区"] = 120, ["西岗区"] = 45, ["沙河口区"] = 1, ["甘井子区"] = 30 };

        StatisticalRelease release = StatisticalRelease.Of(counts);

        Assert.Equal(["中山区", "西岗区"], release.Cells.Keys.Order());
        Assert.Equal(2, release.SuppressedCount);
        Assert.Equal(4, StatisticalRelease.Of(counts, minimumCell: 1000).SuppressedCount);
        Assert.Equal(0, StatisticalRelease.Of(new Dictionary<string, long> { ["a"] = 10 }).SuppressedCount);
        Assert.Equal(
            ["c"], StatisticalRelease.Of(new Dictionary<string, long> { ["0"] = 0, ["a"] = 1, ["b"] = 20, ["c"] = 30 }).Cells.Keys);
        Assert.Throws<PrivacyException>(() => StatisticalRelease.Of(new Dictionary<string, long> { ["13812345678"] = 50 }));
        Assert.Throws<PrivacyException>(() => StatisticalRelease.Of(counts, minimumCell: 1));
        Assert.Equal("P4.1.2-9(4)", StatisticalRelease.Rule.Text);
    }

    [Fact]
    [Covers("P4.4.1-3")]
    [CoversStrict("S23", "PIPL 22")]
    public void HandlerChange_NotBoundOrScopeChanged_SuspendsTheConsent()
    {
        var successor = new PersonalInformationHandler("新处理者", "new@example.cn", new HandlerId(IdOf(RecipientKind.NewHandler)));
        var change = new HandlerChange(successor, StaysBound: true, [], NoticeGivenAt: Guards.Now.AddDays(-1));
        DisclosureRequest transfer = To(RecipientKind.NewHandler, DataItems.CaseReport, DisclosureKind.Transfer);
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            Assert.Equal(DenialReason.HandlerChangeUnsettled, guard.DecideDisclosure(transfer, ConsentState.Empty).Reason);
            Assert.True(guard.DecideDisclosure(transfer with { Change = change }, ConsentState.Empty).IsAllowed);
        }

        DisclosureRequest untold = transfer with { Change = change with { NoticeGivenAt = null } };

        Assert.True(Recipients.AsWritten.DecideDisclosure(untold, ConsentState.Empty).IsAllowed);
        Assert.True(Recipients.Strict.DecideDisclosure(untold, ConsentState.Empty).Cites("PIPL 22"));

        LedgerEntry[] held = [Guards.Notice(Guards.Strict, TimeSpan.FromDays(9)),
            Guards.Record(Guards.Strict, "cookies", ConsentEvent.Given, TimeSpan.FromDays(8))];
        Assert.Equal(ConsentStatus.InForce, After(change));
        Assert.Equal(ConsentStatus.Suspended, After(change with { StaysBound = false }));
        Assert.Equal(ConsentStatus.Suspended, After(change with { ChangedScopes = ["cookies"] }));
        Assert.Equal(ConsentStatus.InForce, After(change with { ChangedScopes = ["survey"] }));
        Assert.All(change.Carry(held, IdentifierSource.Random, Guards.Now), entry => Assert.Equal(successor.Id, entry.HandlerId));

        ConsentStatus After(HandlerChange happened) =>
            ConsentState.From(happened.Carry(held, IdentifierSource.Random, Guards.Now)).Find("cookies", Guards.Now).Status;
    }

    private static DisclosureDecision Share(PrivacyGuard guard, DeidentificationEvidence? evidence, ReidentificationGuarantee? guarantee) =>
        guard.DecideDisclosure(
            To(RecipientKind.DeidentifiedRecipient, DataItems.UsageLog) with { Deidentification = evidence, Guarantee = guarantee },
            ConsentState.Empty);
}
