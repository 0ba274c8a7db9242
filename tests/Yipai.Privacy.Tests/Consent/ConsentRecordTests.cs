using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

/// <summary>What must be on record beside consent, what suspends it, and what ends it.</summary>
public sealed class ConsentRecordTests
{
    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-5/2")]
    public void Decide_FurtherPurpose_IsAllowedOnlyOnceItWasTold(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ProcessingRequest use = Request(Activities.Interaction, DataItems.CommentRecord) with { Purpose = new("OtherNotifiedPurpose") };

        ProcessingDecision untold = guard.Decide(use, With(guard, "interaction"));

        Assert.Equal(DenialReason.PurposeNotTold, untold.Reason);
        Assert.True(untold.Cites("P4.1.2-5/2"));
        Assert.True(guard.Decide(use, With(guard, "interaction", Entries.Purpose("interaction", TimeSpan.FromMinutes(5)))).IsAllowed);
        Assert.False(guard.Decide(use, With(guard, "interaction", Entries.Purpose("survey", TimeSpan.FromMinutes(5)))).IsAllowed);
        Assert.False(guard.Decide(use, With(guard, "interaction", Entries.Purpose("interaction", TimeSpan.FromMinutes(-5)))).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-6")]
    [CoversStrict("S16")]
    public void Decide_InformationFromAPartner_IsAllowedOnlyAsAuthorized(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ProcessingRequest ingest = Request(Activities.IndirectCollection, DataItems.IndirectInformation);

        ProcessingDecision unproven = guard.Decide(ingest, With(guard, "indirect-collection"));

        Assert.Equal(DenialReason.SourceNotAuthorized, unproven.Reason);
        Assert.True(unproven.Cites("P4.1.2-6"));
        SourceAuthorization authorized = Entries.Source(TimeSpan.FromMinutes(5), DataItems.IndirectInformation.Id);
        Assert.True(guard.Decide(ingest, With(guard, "indirect-collection", authorized)).IsAllowed);
        Assert.False(
            guard.Decide(ingest, With(guard, "indirect-collection", authorized with { Items = [DataItems.MobileNumber.Id] })).IsAllowed);
        Assert.False(guard.Decide(ingest, With(guard, "indirect-collection", authorized with { EndsAt = Now })).IsAllowed);
        Assert.Equal(DenialReason.ConsentMissing,
            guard.Decide(ingest, ConsentState.From([Notice(guard, TimeSpan.FromHours(1)), authorized])).Reason);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)")]
    public void Decide_UseEnded_AllowsOnlyWhatAnyVisitorMayDo(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ConsentState ended = With(guard, "case-handling", Entries.End(TimeSpan.FromMinutes(1)));
        ProcessingRequest report = Request(Activities.ReportCase, DataItems.CaseReport);

        ProcessingDecision late = guard.Decide(report, ended);

        Assert.Equal(DenialReason.UseEnded, late.Reason);
        Assert.True(late.Cites("P4.1.2-9(2)"));
        Assert.True(guard.Decide(report with { Now = Now.AddMinutes(-2) }, ended).IsAllowed);
        Assert.True(guard.Decide(Request(Activities.Browse, DataItems.IpAddress), ended).IsAllowed);
        Assert.True(guard.Decide(Request(Activities.RightsRequest, DataItems.MobileNumber), ended).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    public void Decide_ConsentSuspendedOrExpired_IsRefused(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ProcessingRequest bind = Request(Activities.AccountBinding, DataItems.ThirdPartyAccount);

        Assert.Equal(DenialReason.ConsentSuspended,
            guard.Decide(bind, With(guard, "account-binding", Entries.Suspension(TimeSpan.FromMinutes(1)))).Reason);
        Assert.True(guard.Decide(bind, With(guard, "account-binding", Entries.Suspension(TimeSpan.FromMinutes(1), "survey"))).IsAllowed);
        Assert.True(guard.Decide(bind, With(guard, "account-binding", Entries.Suspension(TimeSpan.FromDays(1)))).IsAllowed);
        ConsentRecord once = ConsentPrompt.ForOneOccasion(Record(guard, "account-binding", ConsentEvent.Given, TimeSpan.FromHours(23)));
        ConsentState state = ConsentState.From([Notice(guard, TimeSpan.FromDays(2)), once]);
        Assert.True(guard.Decide(bind, state).IsAllowed);
        Assert.Equal(DenialReason.ConsentExpired, guard.Decide(bind with { Now = Now.AddHours(1) }, state).Reason);
    }

    private static ConsentState With(PrivacyGuard guard, string scope, params LedgerEntry[] others) => ConsentState.From(
        [Notice(guard, TimeSpan.FromHours(1)), Record(guard, scope, ConsentEvent.Given, TimeSpan.FromMinutes(30)), .. others]);
}
