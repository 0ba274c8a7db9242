using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Server.Storage;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;
using static Yipai.Privacy.Server.Tests.Rights.DeskWorld;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed partial class RightsDeskTests
{
    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.4/1")]
    public async Task RightsDesk_BeforeIdentity_RevealsNothingNotEvenExistence(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        RightsRequest known = await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Subject), Now);

        RightsRequest unknown = await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, new SubjectId("nobody")), Now);

        Assert.Equal((known.ToString(), known.Opening.DueOn), (unknown.ToString(), unknown.Opening.DueOn));
        Assert.Equal(RightsState.AwaitingVerification, known.State);
        foreach (Guid id in new[] { known.Id, unknown.Id, Guid.NewGuid() })
        {
            Assert.Equal("YP0162", await CodeAsync(() => world.ReadAsync(id)));
            Assert.Equal("YP0162", await CodeAsync(() => world.Desk.AssessAsync(id, RightsAnswer.Execute, Now).AsTask()));
            Assert.Equal("YP0162", await CodeAsync(() => world.Desk.EraseAsync(id, Now).AsTask()));
        }

        Assert.Equal(0, world.Accounts.ReadCount + world.Cases.ReadCount);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.4/1")]
    public async Task EraseAsync_BeforeIdentity_FindsNoRequestAndErasesNothing(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        RightsRequest deletion = await world.Desk.ReceiveAsync(
            new RightsApplication(RightKind.Deletion, Subject, DataItems.MobileNumber), Now);

        string code = await CodeAsync(() => world.Desk.EraseAsync(deletion.Id, Now).AsTask());

        Assert.Equal("YP0162", code);
        Assert.Contains(Mobile, world.Accounts.Values(Subject));
    }

    [Fact]
    [CoversStrict("P4.3.4/1", "S10")]
    public async Task ConfirmIdentityAsync_StrictProofOfItemNotHeld_IsNotAccepted()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        RightsRequest request = await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Subject), Now);

        RightsDecision more = await world.Desk.ConfirmIdentityAsync(request.Id, new("papers", DataItems.IdentityCardPhoto, "scan 1"), Now);

        Assert.Equal((false, RightsState.AwaitingVerification), (more.IsAccepted, await world.StateAsync(request.Id)));
        RightsDecision held = await world.Desk.ConfirmIdentityAsync(request.Id, new("sms-code", DataItems.MobileNumber, "code 1"), Now);
        Assert.Equal((true, RightsState.Assessing), (held.IsAccepted, await world.StateAsync(request.Id)));
    }

    [Fact]
    [CoversAsWritten("P4.3.4/1")]
    public async Task ConfirmIdentityAsync_AsWritten_AcceptsAnyMeans()
    {
        var world = new DeskWorld(PrivacyProfile.AsWritten2021);

        RightsRequest request = await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Subject), Now);

        Assert.True((await world.Desk.ConfirmIdentityAsync(request.Id, new("papers", DataItems.IdentityCardPhoto, "scan 1"),
            Now)).IsAccepted);
    }

    [Theory, MemberData(nameof(Profiles))]
    [CoversStrict("S12")]
    public async Task ConfirmIdentityAsync_RequestForAnother_NeedsProofOfTheRole(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);

        RightsRequest request =
            await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Subject) { Role = RequesterRole.CloseRelative }, Now);

        Assert.False((await world.Desk.ConfirmIdentityAsync(request.Id, SignedIn, Now)).IsAccepted);
        Assert.True((await world.Desk.ConfirmIdentityAsync(request.Id, SignedIn with { RoleProof = "deed 4" }, Now)).IsAccepted);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.1")]
    public async Task CorrectAsync_OneItem_ReachesItAndNoOther(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        Guid id = await world.ExecutingAsync(RightKind.Correction, DataItems.MobileNumber);

        await world.Desk.CorrectAsync(id, new HeldItem(DataItems.MobileNumber, "13700000000", Now));

        Assert.Equal(["13700000000", "someone"], world.Accounts.Values(Subject));
        Assert.Equal("YP0162", await CodeAsync(() => world.Desk.CorrectAsync(id, new HeldItem(DataItems.AccountName, "x", Now)).AsTask()));
        Assert.Equal(RightsState.Closed, (await world.Desk.CloseAsync(id, "done", Now)).State);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.4/2")]
    public async Task QuoteFee_PastTheQuota_NeedsReasonCostAndAgreement(PrivacyProfile profile)
    {
        var world = new DeskWorld(profile);
        var fee = RightsAnswer.QuoteFee(12.5m, 12.5m, "人工整理");
        Guid first = await world.VerifiedAsync(RightKind.Access);

        RightsDecision tooSoon = await world.Desk.AssessAsync(first, fee, Now);

        Assert.Equal((false, RightsState.Assessing), (tooSoon.IsAccepted, await world.StateAsync(first)));
        await world.Desk.AssessAsync(first, RightsAnswer.Execute, Now);

        Guid second = await world.VerifiedAsync(RightKind.Access, at: Now.AddDays(29));
        Assert.False((await world.Desk.AssessAsync(second, RightsAnswer.QuoteFee(12.51m, 12.5m, "人工整理"), Now.AddDays(29))).IsAccepted);
        RightsDecision quoted = await world.Desk.AssessAsync(second, fee, Now.AddDays(29));
        Assert.Equal((true, RightsState.FeeQuoted), (quoted.IsAccepted, quoted.State));
        Assert.Contains("12.50 元：人工整理", quoted.Explain(), StringComparison.Ordinal);
        Assert.Equal("YP0162", await CodeAsync(() => world.Desk.AssessAsync(second, RightsAnswer.Execute, Now.AddDays(29)).AsTask()));
        await world.Desk.AnswerFeeAsync(second, accepted: true, Now.AddDays(29));
        Assert.Equal(RightsState.Executing, (await world.Desk.AssessAsync(second, RightsAnswer.Execute, Now.AddDays(29))).State);

        Guid other = await world.VerifiedAsync(RightKind.Correction, at: Now.AddDays(29));
        Assert.False((await world.Desk.AssessAsync(other, fee, Now.AddDays(29))).IsAccepted);
        Guid later = await world.VerifiedAsync(RightKind.Access, at: Now.AddDays(60));
        Assert.False((await world.Desk.AssessAsync(later, fee, Now.AddDays(60))).IsAccepted);
    }

    [Fact]
    [Covers("P4.3.4/2")]
    public async Task AnswerFeeAsync_FeeDeclined_EndsTheRequestAndUnverifiedRequestsUseNoQuota()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026, new RightsOptions { FreeRequests = 2 });
        await world.ExecutingAsync(RightKind.Access);
        await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Subject), Now);
        var fee = RightsAnswer.QuoteFee(1, 1, "why");

        Guid second = await world.VerifiedAsync(RightKind.Access, at: Now.AddDays(1));

        Assert.False((await world.Desk.AssessAsync(second, fee, Now.AddDays(1))).IsAccepted);
        await world.Desk.AssessAsync(second, RightsAnswer.Execute, Now.AddDays(1));
        Guid third = await world.VerifiedAsync(RightKind.Access, at: Now.AddDays(2));
        Assert.True((await world.Desk.AssessAsync(third, fee, Now.AddDays(2))).IsAccepted);
        Assert.Equal(RightsState.FeeDeclined, (await world.Desk.AnswerFeeAsync(third, accepted: false, Now.AddDays(2))).State);
        Assert.Equal("YP0162", await CodeAsync(() => world.Desk.AssessAsync(third, RightsAnswer.Execute, Now.AddDays(2)).AsTask()));
    }

    [Fact]
    public async Task FindAsync_DeskOfAnotherHandler_DoesNotKnowTheRequest()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);
        Guid id = await world.ExecutingAsync(RightKind.Access);

        var other = new RightsDesk(
            new("另一城市", "b@example.cn", new HandlerId("b")), YipaiPolicy.V2021_01_20.RetentionUnder(PrivacyProfile.Strict2026),
                world.Requests, world.Guard);

        Assert.Null(await other.FindAsync(id));
    }

    [Fact]
    public async Task AssessAsync_TwoDecideAtOnce_TellsTheSlowerToReadAgain()
    {
        var world = new DeskWorld(PrivacyProfile.AsWritten2021);
        Guid id = await world.VerifiedAsync(RightKind.Access);

        var slow = new RightsDesk(
            new("示范城市", "privacy@example.cn", new HandlerId("demonstration")),
            YipaiPolicy.V2021_01_20.RetentionUnder(PrivacyProfile.AsWritten2021),
            new OvertakenStore(world.Requests, () =>
                world.Desk.AssessAsync(id, RightsAnswer.Refuse(RefusalGround.VeryImpractical, "why"), Now).AsTask()),
            world.Guard);

        Assert.Equal("YP0165", await CodeAsync(() => slow.AssessAsync(id, RightsAnswer.Execute, Now).AsTask()));
        Assert.Equal(RightsState.Refused, await world.StateAsync(id));
    }

    [Theory]
    [InlineData(0, 30, 90)]
    [InlineData(1, 0, 90)]
    [InlineData(1, 30, -1)]
    public void RightsOptions_OutOfRange_AreRefused(int free, int period, int cycle) =>
        Assert.Equal("YP0171", Assert.ThrowsAny<PrivacyException>(() => new DeskWorld(
        PrivacyProfile.Strict2026,
        new RightsOptions { FreeRequests = free, FreePeriod = TimeSpan.FromDays(period), BackupCycle = TimeSpan.FromDays(cycle) })).Code);

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.3.4/1", "P4.3.4/3")]
    public async Task Decide_ConsentWithdrawn_DeniesAtOnceWithoutARequest(PrivacyProfile profile)
    {
        string[] words = ["Withdraw", "Permission", "OptOut", "Unsubscribe", "Advert"];

        Assert.DoesNotContain(Enum.GetNames<RightKind>(), kind =>
            words.Any(word => kind.Contains(word, StringComparison.OrdinalIgnoreCase)));
        PrivacyGuard guard = In(profile);
        ProcessingRequest report = Request(Activities.ReportCase, DataItems.CaseReport);
        var ledger = new InMemoryConsentLedger();
        await ledger.AppendAsync(Notice(guard, TimeSpan.FromHours(1)));
        await ledger.AppendAsync(Record(guard, "case-handling", ConsentEvent.Given, TimeSpan.FromMinutes(30)));
        Assert.True(guard.Decide(report, await ledger.GetStateAsync(guard.Handler.Id, Subject)).IsAllowed);
        await ledger.AppendAsync(Record(guard, "case-handling", ConsentEvent.Withdrawn));
        Assert.Equal(DenialReason.ConsentWithdrawn, guard.Decide(report, await ledger.GetStateAsync(guard.Handler.Id, Subject)).Reason);
    }

    [Fact]
    public void ToString_HoldersOfPersonalValues_RepeatNoValueOrPerson()
    {
        RightsStep step = RightsWorkflowTests.Step(0, RightsState.Received) with { Reason = Mobile, EvidenceReference = Mobile };
        RightsOpening opening = step.Opening! with { SubjectId = new SubjectId(Mobile) };
        object[] holders =
        [
            step, opening, new RightsApplication(RightKind.Access, new SubjectId(Mobile)),
                new HeldItem(DataItems.MobileNumber, Mobile, Now),
            new AccessLine(DataItems.MobileNumber, default, "a", Mobile, Now, []),
                new ErasureOrder(new HandlerId("h"), new SubjectId(Mobile), DataItems.MobileNumber, Now),
            new IdentityEvidence("sms", default, Mobile),
                new StoredRightsStep(Guid.Empty, 0, new HandlerId("h"), new SubjectId(Mobile), Now, default), RightsAnswer.NotOwed(Mobile),
            RightsRequest.From([step with { Opening = opening }]),
        ];

        Assert.All(holders, holder => Assert.DoesNotContain(Mobile, holder.ToString(), StringComparison.Ordinal));
    }
}
