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
    public void Publication_needs_its_own_consent_in_strict()
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
    public void Without_an_account_a_report_is_handled_and_not_published(PrivacyProfile profile)
    {
        var request = new DisclosureRequest(DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText) { Now = Now };
        Assert.Equal(DenialReason.AccountRequired, In(profile)
            .DecideDisclosure(request, State(In(profile), ("publication", ConsentEvent.Given))).Reason);
    }

    private static DisclosureDecision Decide(PrivacyProfile profile, DataItemSet items, params (string, ConsentEvent)[] choices) =>
        In(profile).DecideDisclosure(
            new(DisclosureKind.PublicDisclosure, "public", items) { Principal = Me, Now = Now }, State(In(profile), choices));
}
