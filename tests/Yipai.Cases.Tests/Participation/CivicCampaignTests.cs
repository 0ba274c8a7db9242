using Yipai.Cases.Participation;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Participation;

public sealed class CivicCampaignTests
{
    private static readonly ParticipationGate Gate = new(Citizen.Guard);
    private static readonly DateTimeOffset Until = Citizen.Now.AddDays(7);
    private static readonly CivicCampaign Ours = CivicCampaign.OfPlatform("c-1", "随手拍", Citizen.Now, Until);
    private static readonly CivicCampaign Theirs = CivicCampaign.OfAffiliate("c-2", "随手拍", Citizen.Now, Until, Citizen.Affiliate);

    [Fact]
    [CoversStrict("P4.1.2-3(4)")]
    public void Decide_CampaignOfThePlatform_DisclosesNothing()
    {
        ParticipationDecision decision = Decide(Ours, ("organized-activity", ConsentEvent.Given));

        Assert.True(decision.IsAllowed);
        Assert.Null(decision.Disclosure);
        Assert.False(Decide(Ours).IsAllowed);
    }

    [Fact]
    [CoversStrict("P4.1.2-3(4)")]
    public void Decide_CampaignOfAnAffiliate_NamesItAndNeedsConsentToDisclose()
    {
        Assert.Equal((Citizen.Affiliate.Id, Citizen.Affiliate.Name), (Theirs.RecipientId, Theirs.RecipientName));
        ParticipationDecision joined = Decide(Theirs, ("organized-activity", ConsentEvent.Given));
        Assert.True(joined.Processing!.IsAllowed);
        Assert.False(joined.Disclosure!.IsAllowed);
        Assert.False(joined.IsAllowed);
        Assert.False(Decide(Theirs, ($"share-partner/{Citizen.Affiliate.Id}", ConsentEvent.Given)).IsAllowed);
        Assert.True(Decide(Theirs, ("organized-activity", ConsentEvent.Given),
            ($"share-partner/{Citizen.Affiliate.Id}", ConsentEvent.Given)).IsAllowed);
    }

    [Fact]
    public void Decide_ItemsTheAffiliateMayNotHave_AreNotGiven()
    {
        ConsentState consent =
            Citizen.State(("organized-activity", ConsentEvent.Given), ($"share-partner/{Citizen.Affiliate.Id}", ConsentEvent.Given));

        Assert.False(Gate.Decide(Theirs, DataItems.Photo | DataItemSet.Of(DataItems.MobileNumber), Citizen.Me, consent,
            Citizen.Now).IsAllowed);
    }

    [Theory]
    [InlineData(RecipientKind.Partner, "名")]
    [InlineData(RecipientKind.CityManagementDepartment, "名")]
    [InlineData(RecipientKind.InvestingShareholder, "")]
    public void OfAffiliate_AnotherKindOrNoName_IsRefused(RecipientKind kind, string name) =>
        Assert.Equal("YP0280", Assert.Throws<CasesException>(() =>
        CivicCampaign.OfAffiliate("c", "t", Citizen.Now, Until, Citizen.Affiliate with { Kind = kind, Name = name })).Code);

    [Fact]
    public void Runs_BeginningAndEnd_IncludesTheFirstOnly()
    {
        Assert.True(Ours.Runs(Citizen.Now));
        Assert.False(Ours.Runs(Until));
        Assert.Equal("YP0281",
            Assert.Throws<CasesException>(() => Gate.Decide(Ours, DataItems.Photo, Citizen.Me, Citizen.State(), Until)).Code);
    }

    private static ParticipationDecision Decide(CivicCampaign campaign, params (string, ConsentEvent)[] choices) =>
        Gate.Decide(campaign, DataItems.Photo, Citizen.Me, Citizen.State(choices), Citizen.Now);
}
