using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed partial class RightsRulesTests
{
    private static readonly RightsRules Strict = new(PrivacyProfile.Strict2026);
    private static readonly RightsRules AsWritten = new(PrivacyProfile.AsWritten2021);

    private static readonly RightsExemption[] Exemptions = [.. Enum.GetValues<RightsExemption>().Except([RightsExemption.None])];
    private static readonly RefusalGround[] Refusals = [.. Enum.GetValues<RefusalGround>().Except([RefusalGround.None])];

    public static TheoryData<RightKind> Kinds => [.. Enum.GetValues<RightKind>()];

    [Theory, MemberData(nameof(Kinds))]
    [Covers("P4.3/1")]
    public void Grant_OwedInTheText_IsOwedInStrictToo(RightKind kind)
    {
        foreach (DeletionReason reason in Enum.GetValues<DeletionReason>())
        {
            foreach (ProcessingOperation operation in Enum.GetValues<ProcessingOperation>())
            {
                foreach (RequesterRole role in Enum.GetValues<RequesterRole>())
                {
                    var ground = new DeletionGround(reason, operation);
                    Assert.True(!AsWritten.Grant(kind, ground, role).IsOwed || Strict.Grant(kind, ground, role).IsOwed);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    [Covers("P4.3.4/3", "P4.3.4/4")]
    public void Decide_RefusalAcceptedInStrict_IsAcceptedInTheTextToo(RightKind kind) =>
        Assert.All(Answers("decree 3"), answer => Assert.True(!Holds(Strict, kind, answer) || Holds(AsWritten, kind, answer)));

    [Theory]
    [InlineData(RightKind.Access, "P4.3.1", "PIPL 45")]
    [InlineData(RightKind.Correction, "P4.3.1", "PIPL 46")]
    [InlineData(RightKind.AccountClosure, "P4.3.3", "S10")]
    [Covers("P4.3/1", "P4.3.1", "P4.3.3")]
    public void Grant_RightOfTheText_IsOwedInBothProfiles(RightKind kind, string clause, string law)
    {
        RightsGrant text = AsWritten.Grant(kind), strict = Strict.Grant(kind);

        Assert.True(text.IsOwed && strict.IsOwed);
        Assert.Equal(["P4.3/1", clause], text.Citations.Select(rule => rule.Text));
        Assert.Equal(["P4.3/1", clause, law], strict.Citations.Select(rule => rule.Text));
    }

    [Theory]
    [InlineData(RightKind.Copy, "PIPL 45")]
    [InlineData(RightKind.Portability, "PIPL 45")]
    [InlineData(RightKind.Restriction, "PIPL 44")]
    [InlineData(RightKind.RestrictionLifting, "PIPL 44")]
    [InlineData(RightKind.Explanation, "PIPL 48")]
    [CoversStrict("S12")]
    public void Grant_RightOfTheLawOnly_IsOwedInStrictAndBeyondPolicyInTheText(RightKind kind, string law)
    {
        Assert.Equal([law, "S12"], Strict.Grant(kind).Citations.Select(rule => rule.Text));
        Assert.True(Strict.Grant(kind).IsOwed);
        Assert.Equal((false, "BeyondPolicy"), (AsWritten.Grant(kind).IsOwed, AsWritten.Grant(kind).Citations.Single().Text));
    }

    [Fact]
    [CoversAsWritten("P4.3.2/1")]
    public void Grant_DeletionInTheText_IsOwedForTwoBreachesInFiveOperationsOnly()
    {
        var owed =
            from reason in Enum.GetValues<DeletionReason>()
            from operation in Enum.GetValues<ProcessingOperation>()
            where AsWritten.Grant(RightKind.Deletion, new(reason, operation)).IsOwed
            select (reason, operation);

        Assert.Equal(
            from reason in new[] { DeletionReason.IllegalProcessing, DeletionReason.BreachOfAgreement }
            from operation in Enum.GetValues<ProcessingOperation>()
            where operation != ProcessingOperation.Unspecified
            select (reason, operation),
            owed);
        RightsGrant other = AsWritten.Grant(RightKind.Deletion, new(DeletionReason.PurposeDone));
        Assert.Contains(RuleCitation.BeyondPolicy, other.Citations);
    }

    [Fact]
    [CoversStrict("S9", "P4.3.2/1")]
    public void Grant_DeletionInLaw_IsOwedOnEachOfItsGrounds()
    {
        Assert.All(Enum.GetValues<DeletionReason>().Except([DeletionReason.Unstated]), reason =>
        {
            RightsGrant grant = Strict.Grant(RightKind.Deletion, new(reason));
            Assert.True(grant.IsOwed);
            Assert.Contains("PIPL 47", grant.Citations.Select(rule => rule.Text));
        });
        Assert.False(Strict.Grant(RightKind.Deletion).IsOwed);
    }

    [Fact]
    [CoversStrict("S12")]
    public void Grant_CloseRelativeOfTheDeceased_MayAccessCopyCorrectAndDelete()
    {
        var owed = Enum.GetValues<RightKind>()
            .Where(kind => Strict.Grant(kind, new(DeletionReason.PurposeDone), RequesterRole.CloseRelative).IsOwed);

        Assert.Equal([RightKind.Access, RightKind.Copy, RightKind.Correction, RightKind.Deletion], owed);
        Assert.Contains("PIPL 49",
            Strict.Grant(RightKind.Access, default, RequesterRole.CloseRelative).Citations.Select(rule => rule.Text));
        Assert.False(AsWritten.Grant(RightKind.Access, default, RequesterRole.CloseRelative).IsOwed);
    }

    [Theory]
    [InlineData(RightsExemption.NationalSecurity, "P4.3.4-1")]
    [InlineData(RightsExemption.PublicInterest, "P4.3.4-2")]
    [InlineData(RightsExemption.CriminalJustice, "P4.3.4-3")]
    [Covers("P4.3.4-1", "P4.3.4-2", "P4.3.4-3", "P4.3.4/4")]
    public void Decide_SecretExemption_IsNotToldByTheRefusal(RightsExemption exemption, string clause)
    {
        var answer = RightsAnswer.CannotRespond(exemption, "an inquiry is under way", "decree 3");

        Assert.All([AsWritten, Strict], rules =>
        {
            RightsDecision decision = Decide(rules, RightKind.Access, answer);
            Assert.Equal((true, RightsState.CannotRespond), (decision.IsAccepted, decision.State));
            Assert.DoesNotContain(clause, decision.Citations.Select(rule => rule.Text));
            Assert.Contains("P4.3.4/4", decision.Citations.Select(rule => rule.Text));
            RightsDecision other =
                Decide(rules, RightKind.Access,
                RightsAnswer.CannotRespond(Exemptions.First(known => known != exemption && (int)known <= 3), "x", "y"));
            Assert.Equal((other.Explain(), other.Explain("en"), other.ToString()),
                (decision.Explain(), decision.Explain("en"), decision.ToString()));
            Assert.DoesNotContain("inquiry", decision.Explain("en") + decision, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(HandlerRole.Commercial, "PIPL 18")]
    [InlineData(HandlerRole.EntrustedByStateOrgan, "PIPL 35")]
    [InlineData(HandlerRole.StateOrgan, "PIPL 35")]
    [CoversStrict("S11", "P4.3.4-1", "P4.3.4-2", "P4.3.4-3")]
    public void Decide_SecretExemptionInLaw_MustNameTheLawThatCommandsIt(HandlerRole role, string article)
    {
        var rules = new RightsRules(PrivacyProfile.Strict2026, role);
        RightsExemption[] secrets = [RightsExemption.NationalSecurity, RightsExemption.PublicInterest, RightsExemption.CriminalJustice];

        Assert.All(secrets, exemption =>
        {
            RightsDecision named = Decide(rules, RightKind.Access, RightsAnswer.CannotRespond(exemption, "why", "保守国家秘密法"));
            Assert.Equal((true, true), (named.IsAccepted, named.Citations.Any(rule => rule.Text == article)));
            Assert.False(Decide(rules, RightKind.Access, RightsAnswer.CannotRespond(exemption, "why")).IsAccepted);
            Assert.True(Decide(AsWritten, RightKind.Access, RightsAnswer.CannotRespond(exemption, "why")).IsAccepted);
        });
    }

    [Theory]
    [InlineData(RightsExemption.BadFaithOrAbuse, RightKind.Access, false)]
    [InlineData(RightsExemption.BadFaithOrAbuse, RightKind.Deletion, false)]
    [InlineData(RightsExemption.BadFaithOrAbuse, RightKind.Explanation, true)]
    [InlineData(RightsExemption.TradeSecret, RightKind.Copy, false)]
    [InlineData(RightsExemption.TradeSecret, RightKind.Portability, false)]
    [InlineData(RightsExemption.TradeSecret, RightKind.Explanation, true)]
    [InlineData(RightsExemption.SeriousHarm, RightKind.Access, false)]
    [InlineData(RightsExemption.SeriousHarm, RightKind.Copy, false)]
    [InlineData(RightsExemption.SeriousHarm, RightKind.Correction, true)]
    [Covers("P4.3.4-4", "P4.3.4-5", "P4.3.4-6")]
    [CoversStrict("S11")]
    public void Decide_OtherExemption_HoldsInTheTextAndSeldomInLaw(RightsExemption exemption, RightKind kind, bool holdsInLaw)
    {
        var answer = RightsAnswer.CannotRespond(exemption, "why", "file 7");

        RightsDecision text = Decide(AsWritten, kind, answer), strict = Decide(Strict, kind, answer);

        Assert.Equal((true, RightsState.CannotRespond), (text.IsAccepted, text.State));
        Assert.Contains($"P4.3.4-{(int)exemption}", text.Citations.Select(rule => rule.Text));
        Assert.Equal(holdsInLaw, strict.IsAccepted);
        Assert.Equal(holdsInLaw ? RightsState.CannotRespond : RightsState.Assessing, strict.State);
    }

    /// <summary>Every ground with every kind, without the work on backups, which stops no erasure.</summary>
    public static TheoryData<RefusalGround, RightKind> EveryRefusal
    {
        get
        {
            var rows = new TheoryData<RefusalGround, RightKind>();
            foreach (RefusalGround ground in Refusals)
            {
                foreach (RightKind kind in Enum.GetValues<RightKind>())
                {
                    if (ground != RefusalGround.VeryImpractical || kind is not (RightKind.Deletion or RightKind.AccountClosure))
                    {
                        rows.Add(ground, kind);
                    }
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(EveryRefusal))]
    [Covers("P4.3.4/3")]
    [CoversStrict("S11")]
    public void Decide_RefusalOfAnyKind_HoldsInTheTextAndInLawForATransferThatHarmsOthers(RefusalGround ground, RightKind kind)
    {
        RightsDecision text = Decide(AsWritten, kind, RightsAnswer.Refuse(ground, "why"));

        Assert.Equal((true, RightsState.Refused), (text.IsAccepted, text.State));
        Assert.Equal("P4.3.4/3", Assert.Single(text.Citations).Text);
        RightsDecision strict = Decide(Strict, kind, RightsAnswer.Refuse(ground, "why"));
        Assert.Equal(ground == RefusalGround.RiskToOthersRights && kind == RightKind.Portability, strict.IsAccepted);
    }

    [Fact]
    [CoversStrict("S11")]
    public void Decide_RefusalAcceptedInLaw_NamesTheLawAndTheRemedy()
    {
        foreach (RightKind kind in Enum.GetValues<RightKind>())
        {
            foreach (RightsAnswer answer in Answers("decree 3"))
            {
                RightsDecision decision = Decide(Strict, kind, answer);
                if (decision is { IsAccepted: true, State: RightsState.Refused or RightsState.CannotRespond })
                {
                    Assert.Contains("法院", decision.Explain(), StringComparison.Ordinal);
                    Assert.Contains("投诉", decision.Explain(), StringComparison.Ordinal);
                    Assert.Contains("PIPL 50", decision.Citations.Select(rule => rule.Text));
                }
            }
        }

        Assert.DoesNotContain("法院", Decide(AsWritten, RightKind.Access, RightsAnswer.Refuse(RefusalGround.VeryImpractical, "why"))
            .Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RightKind.Deletion)]
    [InlineData(RightKind.AccountClosure)]
    [Covers("P4.3.2/2", "P4.3.4/3")]
    public void Decide_RefusalOfWorkOnBackups_StopsNoErasure(RightKind kind) => Assert.All([AsWritten, Strict], rules =>
    {
        RightsDecision decision = Decide(rules, kind, RightsAnswer.Refuse(RefusalGround.VeryImpractical, "tapes"));

        Assert.Equal((true, RightsState.Assessing, true), (decision.IsAccepted, decision.State, decision.WithheldItems.IsEmpty));
        Assert.Equal(["P4.3.4/3", "P4.3.2/2"], decision.Citations.Select(rule => rule.Text));
    });

    [Fact]
    [CoversAsWritten("P4.3.2/1")]
    public void Decide_DeletionWithoutGround_MayBeDeclinedOrHonoured()
    {
        var none = RightsAnswer.NotOwed("no breach found");
        var breach = new DeletionGround(DeletionReason.BreachOfAgreement, ProcessingOperation.Share);
        Assert.Equal(RightsState.Refused, Decide(AsWritten, RightKind.Deletion, none).State);
        Assert.Contains(RuleCitation.BeyondPolicy, Decide(AsWritten, RightKind.Deletion, RightsAnswer.Execute).Citations);
        Assert.False(Decide(AsWritten, RightKind.Deletion, none, breach).IsAccepted);
        Assert.False(Decide(Strict, RightKind.Deletion, none, new DeletionGround(DeletionReason.ConsentWithdrawn)).IsAccepted);
        Assert.False(Decide(Strict, RightKind.Copy, none).IsAccepted);
    }

    [Fact]
    [Covers("P4.3.4/3", "P4.3.4/4", "P4.3.4-4")]
    public void RightsAnswer_WithoutGroundOrJustification_CannotBeMade()
    {
        Assert.Equal(6, Exemptions.Length);
        Assert.Equal(4, Refusals.Length);
        Assert.Empty(Exemptions.Select(word => word.ToString()).Intersect(Refusals.Select(word => word.ToString())));
        Action[] wrong =
        [
            () => RightsAnswer.CannotRespond(RightsExemption.None, "why"), () => RightsAnswer.CannotRespond((RightsExemption)7, "why"),
            () => RightsAnswer.CannotRespond(RightsExemption.TradeSecret, " "), () => RightsAnswer.Refuse(RefusalGround.None, "why"),
            () => RightsAnswer.Refuse((RefusalGround)5, "why"), () => RightsAnswer.Refuse(RefusalGround.VeryImpractical, ""),
            () => RightsAnswer.NotOwed(""), () => RightsAnswer.QuoteFee(0, 5, "why"), () => RightsAnswer.QuoteFee(5, 5, ""),
        ];
        Assert.All(wrong, call => Assert.Equal("YP0160", Assert.ThrowsAny<PrivacyException>(call).Code));
        Assert.Equal("YP0161",
            Assert.ThrowsAny<PrivacyException>(() => RightsAnswer.CannotRespond(RightsExemption.BadFaithOrAbuse, "why")).Code);
    }
}
