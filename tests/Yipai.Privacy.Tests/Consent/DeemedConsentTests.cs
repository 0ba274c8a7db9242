using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

/// <summary>What the wording deems a consent, and how it is recorded.</summary>
public sealed class DeemedConsentTests
{
    private static readonly DeemedOccasion Use = new(Guid.NewGuid(), "use:report-case", "app", Now);

    public static TheoryData<ConsentKind> Kinds =>
        [ConsentKind.DeemedByUse, ConsentKind.DeemedByContinuedUse, ConsentKind.DeemedByPermission, ConsentKind.DeemedByAgreement];

    [Theory, MemberData(nameof(Kinds))]
    [CoversAsWritten("P1/4", "P4.1.2-3/3", "P4.6.2/1")]
    public void Deem_AsWritten_IsRecordedAsDeemedAndNeverAsExplicit(ConsentKind kind)
    {
        DeemedConsent deemed = AsWritten.Deem(kind, "case-handling", Me, Ready(), Use);

        Assert.Equal(DenialReason.None, deemed.Reason);
        Assert.Equal(kind, deemed.Record!.Kind);
        Assert.Equal("use:report-case", deemed.Record.Trigger);
        Assert.Null(SeparateConsent.From(deemed.Record));
        Assert.Equal(
            kind switch { ConsentKind.DeemedByPermission => "P4.1.2-3/3", ConsentKind.DeemedByAgreement => "P4.6.2/1", _ => "P1/4" },
            Assert.Single(deemed.Citations).Text);
    }

    [Theory, MemberData(nameof(Kinds))]
    [CoversStrict("P1/4", "P4.1.2-3/3", "P4.6.2/1", "S1", "S3")]
    public void Deem_Strict_IsRefusedAndDeemedRecordsOpenNothing(ConsentKind kind)
    {
        DeemedConsent refused = Strict.Deem(kind, "case-handling", Me, Ready(Strict), Use);

        Assert.Null(refused.Record);
        Assert.Equal(DenialReason.DeemedNotEnough, refused.Reason);
        ConsentRecord forged = Record(Strict, "case-handling", ConsentEvent.Given) with { Kind = kind };
        Assert.False(Strict.Decide(Request(Activities.ReportCase, DataItems.CaseReport),
            ConsentState.From([Notice(Strict, TimeSpan.FromHours(1)), forged])).IsAllowed);
    }

    [Fact]
    [CoversAsWritten("P1/4", "P4.6.1/2")]
    public void Deem_ContinuedUseWithoutNoticeOfTheUpdate_IsRefused()
    {
        NoticePresentation older = Notice(AsWritten, TimeSpan.FromDays(9)) with { PolicyHash = new string('0', 64) };

        DeemedConsent unbound = AsWritten.Deem(ConsentKind.DeemedByContinuedUse, "case-handling", Me, ConsentState.From([older]), Use);

        Assert.Equal(DenialReason.NoticeNotShown, unbound.Reason);
        Assert.Contains(unbound.Citations, citation => citation.Text == "P4.6.1/2");
        ConsentState told = ConsentState.From([older, Notice(AsWritten, TimeSpan.FromMinutes(1))]);
        Assert.NotNull(AsWritten.Deem(ConsentKind.DeemedByContinuedUse, "case-handling", Me, told, Use).Record);
        Assert.Null(
            AsWritten.Deem(ConsentKind.DeemedByContinuedUse, "case-handling", Me, told, Use with { At = Now.AddMinutes(-2) }).Record);
    }

    [Fact]
    [CoversAsWritten("P4.6.1/2")]
    public void Deem_ContinuedUseWithoutAnEarlierNotice_IsRefused()
    {
        ConsentState first = ConsentState.From([Notice(AsWritten, TimeSpan.FromMinutes(1))]);

        DeemedConsent deemed = AsWritten.Deem(ConsentKind.DeemedByContinuedUse, "case-handling", Me, first, Use);

        Assert.Equal(DenialReason.ConsentMissing, deemed.Reason);
        Assert.False(first.WasEarlierNoticeShown(AsWritten.Notice.Version.ContentHash, Now));
    }

    [Fact]
    [CoversStrict("P4.6.1/2", "S28")]
    public void Decide_UpdateNotShown_IsDeniedDespiteOlderConsent()
    {
        ConsentRecord yes = Record(Strict, "case-handling", ConsentEvent.Given) with { PolicyHash = new string('0', 64) };
        NoticePresentation older = Notice(Strict, TimeSpan.FromDays(9)) with { PolicyHash = yes.PolicyHash };
        ProcessingRequest report = Request(Activities.ReportCase, DataItems.CaseReport);

        Assert.Equal(DenialReason.NoticeNotShown, Strict.Decide(report, ConsentState.From([older, yes])).Reason);
        Assert.True(Strict.Decide(report, ConsentState.From([older, yes, Notice(Strict)])).IsAllowed);
        ConsentRecord wider = yes with { ScopeHash = new string('1', 64) };
        Assert.Equal(DenialReason.ConsentMissing, Strict.Decide(report, ConsentState.From([older, wider, Notice(Strict)])).Reason);
    }

    [Fact]
    [CoversAsWritten("P3-2", "P1/4")]
    public void Deem_AnonymousOrRefusedOrWithdrawn_BindsNobody()
    {
        Assert.Equal(DenialReason.AccountRequired,
            AsWritten.Deem(ConsentKind.DeemedByUse, "case-handling", PolicyPrincipal.Anonymous, Ready(), Use).Reason);
        foreach (ConsentEvent word in new[] { ConsentEvent.Refused, ConsentEvent.Withdrawn })
        {
            Assert.Null(
                AsWritten.Deem(ConsentKind.DeemedByUse, "case-handling", Me, State(AsWritten, ("case-handling", word)), Use).Record);
        }
    }

    [Fact]
    [CoversAsWritten("P4.6.2/1")]
    public void Deem_ByAgreementWithoutSignedAgreement_IsRefused() =>
        Assert.Equal(
            DenialReason.ConsentMissing, AsWritten.Deem(ConsentKind.DeemedByAgreement, "case-handling", Me, State(AsWritten), Use).Reason);

    /// <summary>An older and the present notice shown, and the agreement signed.</summary>
    private static ConsentState Ready(PrivacyGuard? guard = null) => ConsentState.From(
    [
        Notice(guard ?? AsWritten, TimeSpan.FromDays(9)) with { PolicyHash = new string('0', 64) },
        Notice(guard ?? AsWritten, TimeSpan.FromHours(1)),
        Entries.Agreement(TimeSpan.FromHours(1)),
    ]);
}
