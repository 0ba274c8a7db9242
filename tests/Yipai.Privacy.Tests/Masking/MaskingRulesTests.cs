using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class MaskingRulesTests
{
    [Fact]
    public void ForField_WhatIsNotListed_IsErasedByRuleS21()
    {
        MaskingRule rule = MaskingRules.Default.ForField(DataItems.Whereabouts, Audience.Public);

        Assert.Equal((MaskFormat.Erase, "S21"), (rule.Format, Assert.Single(rule.Citations).Text));
        Assert.Same(MaskFormat.Erase, MaskingRules.Default.ForField(DataItems.CaseType, (Audience)(-1)).Format);
    }

    [Fact]
    public void Default_EveryRule_CitesSomething() => Assert.All(
        from audience in Enum.GetValues<Audience>() from item in DataItems.All select (item, audience),
        pair =>
        {
            Assert.NotEmpty(MaskingRules.Default.ForField(pair.item, pair.audience).Citations);
            Assert.NotEmpty(MaskingRules.Default.ForText(pair.item, pair.audience).Citations);
        });

    [Fact]
    public void WithField_AnotherFormat_ReturnsAChangedCopy()
    {
        MaskingRules changed = MaskingRules.Default
            .WithField(DataItems.Position, Audience.Staff, MaskFormat.Keep, RuleCitation.BeyondPolicy);

        Assert.Equal("2026-11+host", changed.Version);
        Assert.Same(MaskFormat.Keep, changed.ForField(DataItems.Position, Audience.Staff).Format);
        Assert.Same(MaskFormat.Erase, MaskingRules.Default.ForField(DataItems.Position, Audience.Staff).Format);
    }

    [Fact]
    public void WithField_ShowingACredential_IsRefused() =>
        Assert.Equal("YP0124", Assert.Throws<PrivacyException>(() => MaskingRules.Default
            .WithField(DataItems.AccountPassword, Audience.Subject, MaskFormat.Keep, RuleCitation.BeyondPolicy)).Code);

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, 0)]
    [InlineData(17, 0)]
    public void KeepEnds_OutOfRange_IsRefused(int first, int last) =>
        Assert.Equal("YP0123", Assert.Throws<PrivacyException>(() => MaskFormat.KeepEnds(first, last)).Code);
}
