using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>Which consent and which permission an activity needs, in both profiles.</summary>
public sealed class ConsentAndPermissionTests
{
    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Fact]
    [Covers("P1/4", "S1", "P3-2")]
    public void Decide_UseAfterTheNotice_IsConsentInTheWordingAndNotInStrict()
    {
        ProcessingRequest report = Request(Activities.ReportCase, DataItems.CaseReport);

        Assert.True(AsWritten.Decide(report, State(AsWritten)).IsAllowed);
        ProcessingDecision strict = Strict.Decide(report, State(Strict));
        Assert.Equal(DenialReason.ConsentMissing, strict.Reason);
        Assert.True(strict.Cites("S1"));

        ProcessingRequest visitor = report with { Principal = PolicyPrincipal.Anonymous };
        Assert.Equal(DenialReason.ConsentMissing, AsWritten.Decide(visitor, State(AsWritten)).Reason);
    }

    [Fact]
    [Covers("P4.1.2-3/3", "P4.1.2-3(2)", "S2")]
    public void Decide_AnOpenPermission_IsConsentInTheWordingAndNotInStrict()
    {
        ProcessingRequest position = Request(Activities.DevicePositioning, DataItems.PrecisePosition);

        Assert.True(AsWritten.Decide(position, State(AsWritten)).IsAllowed);
        ProcessingDecision strict = Strict.Decide(position, State(Strict));
        Assert.Equal(DenialReason.ConsentMissing, strict.Reason);
        Assert.True(strict.Cites("S2"));
        Assert.True(Strict.Decide(position, State(Strict, ("device-location", ConsentEvent.Given))).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-3/4", "P4.1.2-3/5", "P4.1.2-3(1)")]
    public void Decide_AClosedPermission_EndsItsOwnFunctionOnly(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ConsentState state = State(guard, ("device-location", ConsentEvent.Given), ("case-handling", ConsentEvent.Given));

        foreach (PermissionState closed in new[] { PermissionState.Closed, PermissionState.NotAsked, PermissionState.Unknown })
        {
            ProcessingDecision position =
                guard.Decide(Request(Activities.DevicePositioning, DataItems.PrecisePosition, permission: closed), state);
            Assert.Equal(DenialReason.PermissionNotOpen, position.Reason);
            Assert.True(position.Cites("P4.1.2-3/4") && position.Cites("P4.1.2-3/5"));
        }

        Assert.True(guard.Decide(Request(Activities.Camera, DataItems.Photo), state).IsAllowed);
        Assert.True(guard.Decide(Request(Activities.ReportCase, DataItems.CaseReport, permission: PermissionState.Closed),
            state).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-3(5)/2", "P4.1.2-3(5)/1")]
    public void Decide_ContactMatching_NeedsItsOwnConsentBesideThePermission(PrivacyProfile profile)
    {
        ProcessingDecision decision = In(profile).Decide(Request(Activities.ContactMatching, DataItems.AddressBook), State(In(profile)));

        Assert.Equal(DenialReason.ConsentMissing, decision.Reason);
        if (profile == PrivacyProfile.AsWritten2021)
        {
            Assert.True(decision.Cites("P4.1.2-3(5)/2"));
            Assert.True(AsWritten.Decide(Request(Activities.ContactAutofill, DataItems.AddressBook), State(AsWritten)).IsAllowed);
        }
    }

    [Fact]
    [Covers("P4.1.2-3/2")]
    public void DevicePermission_Members_AreTheFiveOfThePolicy() =>
        Assert.Equal(
            ["None", "Location", "Camera", "Album", "Microphone", "Contacts"],
            Enum.GetNames<DevicePermission>());

    [Fact]
    [Covers("P4.1.2-9(2)")]
    public void Decide_AWordAgainstIt_CountsInBothProfiles()
    {
        foreach (ConsentEvent word in new[] { ConsentEvent.Refused, ConsentEvent.Withdrawn })
        {
            ProcessingRequest report = Request(Activities.ReportCase, DataItems.CaseReport);
            ProcessingDecision written = AsWritten.Decide(report, State(AsWritten, ("case-handling", word)));
            Assert.False(written.IsAllowed);
            Assert.True(written.Cites("P4.1.2-9(2)"));
            ProcessingDecision strict = Strict.Decide(report, State(Strict, ("case-handling", word)));
            Assert.True(strict.Cites(word == ConsentEvent.Withdrawn ? "PIPL 15" : "PIPL 14"));
        }
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-3/6")]
    public void Decide_BeforeTheWithdrawal_StaysAsItWas(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ConsentState given = State(guard, ("case-handling", ConsentEvent.Given));
        ProcessingRequest then = Request(Activities.ReportCase, DataItems.CaseReport);

        Assert.True(guard.Decide(then, given).IsAllowed);
        ConsentState withdrawn = ConsentState.From(
        [
            Notice(guard, TimeSpan.FromHours(1)),
            Record(guard, "case-handling", ConsentEvent.Given, TimeSpan.FromMinutes(30)),
            Record(guard, "case-handling", ConsentEvent.Withdrawn),
        ]);
        Assert.Equal(DenialReason.ConsentWithdrawn, guard.Decide(then, withdrawn).Reason);
        Assert.True(guard.Decide(then with { Now = Now.AddMinutes(-1) }, withdrawn).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)")]
    public void Decide_BetweenARefusalAndALaterYes_IsDenied(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ConsentState changed = ConsentState.From(
        [
            Notice(guard, TimeSpan.FromHours(1)),
            Record(guard, "case-handling", ConsentEvent.Refused, TimeSpan.FromMinutes(30)),
            Record(guard, "case-handling", ConsentEvent.Given, TimeSpan.FromMinutes(10)),
        ]);
        ProcessingRequest report = Request(Activities.ReportCase, DataItems.CaseReport);

        Assert.Equal(DenialReason.ConsentRefused, guard.Decide(report with { Now = Now.AddMinutes(-20) }, changed).Reason);
        Assert.True(guard.Decide(report, changed).IsAllowed);
    }

    [Fact]
    [Covers("S4", "PIPL 29")]
    public void Decide_AConsentOfTheWrongKindItemsTextOrTime_DoesNotCount()
    {
        ConsentRecord good = Record(Strict, "device-location", ConsentEvent.Given, TimeSpan.FromMinutes(1));
        ProcessingRequest position = Request(Activities.DevicePositioning, DataItems.PrecisePosition);

        Assert.True(Strict.Decide(position, With(good)).IsAllowed);
        ConsentRecord[] bad =
        [
            good with { Kind = ConsentKind.General },
            good with { Kind = ConsentKind.DeemedByPermission },
            good with { Items = [DataItems.Position.Id] },
            good with { PolicyHash = new string('0', 64) },
            good with { At = Now.AddSeconds(1) },
            good with { ScopeId = "case-handling" },
        ];
        Assert.All(bad, record => Assert.False(Strict.Decide(position, With(record)).IsAllowed));

        static ConsentState With(ConsentRecord record) => ConsentState.From([Notice(Strict, TimeSpan.FromHours(1)), record]);
    }
}
