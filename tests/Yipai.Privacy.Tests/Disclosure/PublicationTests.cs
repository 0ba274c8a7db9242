using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

public sealed class PublicationTests
{
    [Fact]
    [CoversStrict("PIPL 25")]
    public void DecideDisclosure_PublicDisclosureInStrict_NeedsItsOwnConsent()
    {
        Assert.Equal(DenialReason.ConsentMissing, Decide(PrivacyProfile.Strict2026, DataItems.PublishedText).Reason);
        Assert.Equal(DenialReason.ConsentMissing,
            Decide(PrivacyProfile.Strict2026, DataItems.PublishedText, ("case-handling", ConsentEvent.Given)).Reason);
        Assert.True(Decide(PrivacyProfile.Strict2026, DataItems.PublishedText, ("publication", ConsentEvent.Given)).IsAllowed);
        Assert.True(Decide(PrivacyProfile.AsWritten2021, DataItems.PublishedText).IsAllowed);
        Assert.False(Decide(PrivacyProfile.AsWritten2021, DataItems.PublishedText, ("publication", ConsentEvent.Refused)).IsAllowed);
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("CSL 26", "P3-2")]
    public void DecideDisclosure_PublicDisclosureWithoutAnAccount_IsDenied(PrivacyProfile profile)
    {
        var request = new DisclosureRequest(DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText) { Now = Now };

        Assert.Equal(DenialReason.AccountRequired, In(profile)
            .DecideDisclosure(request, State(In(profile), ("publication", ConsentEvent.Given))).Reason);
    }

    private static DisclosureDecision Decide(PrivacyProfile profile, DataItemSet items, params (string, ConsentEvent)[] choices) =>
        In(profile).DecideDisclosure(
            new(DisclosureKind.PublicDisclosure, "public", items) { Principal = Me, Now = Now }, State(In(profile), choices));
}
