using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>What a person turns off in the settings, and the order that is the same for everybody.</summary>
public sealed class PreferenceTests
{
    private static readonly ProcessingRequest Advertise =
        Request(Activities.Personalization, DataItems.BrowsingLog) with { Purpose = ProcessingPurpose.CommercialAds,
            Channel = AdvertisingChannel.Push };

    private static PrivacyGuard[] Both => [Strict, AsWritten];

    [Fact]
    [Covers("P4.1.2-4/1")]
    public void Decide_ProfileOfIdentityItems_IsRefused()
    {
        ProcessingRequest profile =
            Request(Activities.Personalization,
            DataItemSet.Of(DataItems.BrowsingLog, DataItems.PreferenceFeature)) with { Purpose = new("Profiling") };

        Assert.True(AsWritten.Decide(profile, State(AsWritten)).IsAllowed);
        Assert.Equal("personalization", Strict.Decide(profile, State(Strict)).Missing[0].ScopeId);
        Assert.True(Strict.Decide(profile, State(Strict, ("personalization", ConsentEvent.Given))).IsAllowed);
        Assert.All(Both, guard => Assert.All([DataItems.IdentityNumber, DataItems.FacePhoto, DataItems.AddressBook], item => Assert.Equal(
            DenialReason.UndeclaredItem,
                guard.Decide(profile with { Items = item }, State(guard, ("personalization", ConsentEvent.Given))).Reason)));
    }

    [Fact]
    [Covers("P4.1.2-4/2")]
    public void Decide_AdvertisingOff_EndsTheChannelAndKeepsSecurity() => Assert.All(Both, guard =>
    {
        ConsentState off = With(guard, Off(PreferenceKind.Advertising, nameof(AdvertisingChannel.Push)));

        ProcessingDecision denied = guard.Decide(Advertise, off);

        Assert.Equal(DenialReason.RefusedInSettings, denied.Reason);
        Assert.True(denied.Cites("P4.1.2-4/2"));
        Assert.True(guard.Decide(Advertise with { Channel = AdvertisingChannel.InApp }, off).IsAllowed);
        Assert.False(guard.Decide(Advertise with { Channel = AdvertisingChannel.Unspecified }, off).IsAllowed);
        ConsentState all = With(guard, Off(PreferenceKind.Advertising, ""));
        Assert.All(Enum.GetValues<AdvertisingChannel>(), channel =>
            Assert.False(guard.Decide(Advertise with { Channel = channel }, all).IsAllowed));
        Assert.True(guard.Decide(Advertise with { Purpose = new("Profiling") }, all).IsAllowed);
        Assert.True(guard.Decide(Request(Activities.SecurityProtection, DataItems.UsageLog) with { Purpose = new("FraudMonitoring") },
            all).IsAllowed);
        Assert.True(guard.Decide(Advertise,
            With(guard, Off(PreferenceKind.Advertising, ""), On(PreferenceKind.Advertising, ""))).IsAllowed);
    });

    [Fact]
    [CoversStrict("S13", "PIPL 24")]
    public void Decide_PersonalizationOff_RefusesEveryPersonalizedPurpose()
    {
        ConsentState off = With(Strict, Off(PreferenceKind.Personalization, ""));
        Assert.All(["Profiling", "PersonalizedDisplay", "PersonalizedSearch", "PersonalizedPush"], purpose => Assert.Equal(
            DenialReason.RefusedInSettings, Strict.Decide(Advertise with { Purpose = new(purpose) }, off).Reason));
    }

    [Fact]
    [Covers("P4.1.2-9(2)")]
    public void Decide_ActivityOrItemRefusedInSettings_IsRefused() => Assert.All(Both, guard =>
    {
        ProcessingRequest device = Request(Activities.DeviceInformation, DataItems.Carrier);

        ConsentState given = State(guard, ("device-information", ConsentEvent.Given));

        Assert.True(guard.Decide(device, given).IsAllowed);
        foreach (PreferenceChoice off in new[] { Off(PreferenceKind.Activity, "device-information"),
            Off(PreferenceKind.Item, DataItems.Carrier.Id) })
        {
            ConsentState refused =
                ConsentState.From([Notice(guard, TimeSpan.FromHours(1)),
                Record(guard, "device-information", ConsentEvent.Given, TimeSpan.FromMinutes(30)), off]);
            ProcessingDecision denied = guard.Decide(device, refused);
            Assert.Equal(DenialReason.RefusedInSettings, denied.Reason);
            Assert.True(denied.Cites("P4.1.2-9(2)"));
        }
    });

    [Fact]
    [Covers("P4.1.2-4/3")]
    public void GenericRanking_AnyOrderOfResults_IsTheSameForAllAndAlwaysOffered()
    {
        (string Title, double Age)[] results = [("井盖", 3), ("路灯", 1), ("积水", 3), ("垃圾", 2)];
        var ranking = new GenericRanking<(string Title, double Age)>(result => -result.Age, result => result.Title);
        Assert.Equal(["路灯", "垃圾", "井盖", "积水"], ranking.Rank(results).Select(result => result.Title));
        Assert.Equal(ranking.Rank(results), ranking.Rank(results.Reverse()));
        ProcessingRequest search = Advertise with { Purpose = new("PersonalizedSearch") };
        Assert.All(Both, guard =>
        {
            Assert.Equal([RankingChoice.Generic, RankingChoice.Personalized], RankingOffer.For(guard.Decide(search, With(guard))));
            Assert.Equal([RankingChoice.Generic],
                RankingOffer.For(guard.Decide(search, With(guard, Off(PreferenceKind.Personalization, "")))));
        });
    }

    private static ConsentState With(PrivacyGuard guard, params LedgerEntry[] preferences) => ConsentState.From(
    [
        Notice(guard, TimeSpan.FromHours(1)), Record(guard, "personalization", ConsentEvent.Given, TimeSpan.FromMinutes(30)),
        Record(guard, "advertising", ConsentEvent.Given, TimeSpan.FromMinutes(30)), .. preferences,
    ]);

    private static PreferenceChoice Off(PreferenceKind kind, string subject) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Subject, HandlerId = Strict.Handler.Id, PolicyHash = "", At = Now.AddMinutes(-2),
            Channel = "app",
        Kind = kind, Subject = subject, IsRefused = true,
    };

    private static PreferenceChoice On(PreferenceKind kind, string subject) =>
        Off(kind, subject) with { EntryId = Guid.NewGuid(), At = Now.AddMinutes(-1), IsRefused = false };
}
