using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

/// <summary>An entry counts from its own instant on, and a consent for the kind that is asked (PIPL 14, 23; P3-2, P4.1.2-3/4).</summary>
public sealed class ConsentInTimeTests
{
    private const string DeviceId = "phone-1";

    [Fact]
    public void Find_SuspensionOfTomorrow_SuspendsFromTomorrowOn()
    {
        ConsentState state = With(
            Record(Strict, "case-handling", ConsentEvent.Given, TimeSpan.FromMinutes(1)), Entries.Suspension(TimeSpan.FromDays(-1)));

        Assert.Equal(ConsentStatus.InForce, state.Find("case-handling", Now).Status);
        Assert.Equal(ConsentStatus.Suspended, state.Find("case-handling", Now.AddDays(1)).Status);
    }

    [Fact]
    public void IsRefused_ChoiceOfTomorrow_CountsFromTomorrowOn()
    {
        ConsentState state = With(Entries.Refusal(PreferenceKind.Advertising, TimeSpan.FromDays(-1)));

        Assert.False(state.IsRefused(PreferenceKind.Advertising, "Sms", Now));
        Assert.True(state.IsRefused(PreferenceKind.Advertising, "Sms", Now.AddDays(1)));
    }

    [Fact]
    public void IsSourceAuthorized_SourceOfTomorrow_CountsFromTomorrowOn()
    {
        ConsentState state = With(Entries.Source(TimeSpan.FromDays(-1), DataItems.MobileNumber.Id));

        Assert.False(state.IsSourceAuthorized(DataItems.MobileNumber, Now));
        Assert.True(state.IsSourceAuthorized(DataItems.MobileNumber, Now.AddDays(1)));
    }

    [Fact]
    public void IsSourceAuthorized_ItemThatTheSourceDoesNotName_IsFalse()
    {
        ConsentState state = With(Entries.Source(TimeSpan.FromMinutes(1), DataItems.MobileNumber.Id));

        Assert.False(state.IsSourceAuthorized(DataItemSet.Of(DataItems.MobileNumber, DataItems.PersonName), Now));
    }

    [Theory, InlineData(30, false), InlineData(5, true)]
    public void MayUse_PermissionOpenedTenMinutesAgo_CoversOnlyWhatWasCapturedSince(int minutesAgo, bool isAllowed)
    {
        ConsentState state = With(
            Entries.Permission(DeviceId, PermissionState.Closed, TimeSpan.FromMinutes(60)),
            Entries.Permission(DeviceId, PermissionState.Full, TimeSpan.FromMinutes(10)));

        Assert.Equal(isAllowed, state.MayUse(DeviceId, DevicePermission.Camera, Now.AddMinutes(-minutesAgo), Now));
    }

    [Fact]
    public void Decide_GeneralConsentWhereASeparateOneIsAsked_IsDenied()
    {
        ConsentRecord separate = Record(Strict, "third-party-login", ConsentEvent.Given, TimeSpan.FromMinutes(1));
        ProcessingRequest request = Request(Activities.ThirdPartyLogin, DataItemSet.Of(DataItems.Find("account.nickname")));

        Assert.True(Strict.Decide(request, With(separate)).IsAllowed);
        Assert.False(Strict.Decide(request, With(separate with { Kind = ConsentKind.General })).IsAllowed);
    }

    [Fact]
    public void Decide_NoItemsAndNoConsent_IsDenied() =>
        Assert.Equal(DenialReason.ConsentMissing, Strict.Decide(Request(Activities.ReportCase, default), With()).Reason);

    [Fact]
    public void Deem_UseWithoutAnAccount_IsNoConsent()
    {
        var occasion = new DeemedOccasion(Guid.NewGuid(), "use:report-case", "app", Now);
        ConsentState state = ConsentState.From([Notice(AsWritten, TimeSpan.FromHours(1))]);

        DeemedConsent deemed =
            AsWritten.Deem(ConsentKind.DeemedByUse, "case-handling", PolicyPrincipal.Device("camera-1"), state, occasion);

        Assert.Equal(DenialReason.AccountRequired, deemed.Reason);
        Assert.Null(deemed.Record);
    }

    private static ConsentState With(params LedgerEntry[] entries) =>
        ConsentState.From([Notice(Strict, TimeSpan.FromHours(2)), .. entries]);
}
