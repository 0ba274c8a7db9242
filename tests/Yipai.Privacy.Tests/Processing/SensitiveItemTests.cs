using Yipai.Privacy.Classification;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Tests.Policies;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>What the law calls sensitive is processed on a separate consent only.</summary>
public sealed class SensitiveItemTests
{
    public static TheoryData<string, string> SensitiveOnConsent
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (ProcessingActivity activity in Activities.All)
            {
                ActivityTerms terms = Strict.Policy.TermsOf(activity, PrivacyProfile.Strict2026)!;
                foreach (DataItem item in terms.IsAvailable && terms.Grounds[0].Consent != ConsentNeed.NotNeeded ? terms.Items.ToList()
                    : [])
                {
                    if (Strict.Policy.Describe(item).InLaw == Sensitivity.Sensitive)
                    {
                        rows.Add(activity.Id, item.Id);
                    }
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(SensitiveOnConsent))]
    [CoversStrict("PIPL 29", "S26")]
    public void Decide_SensitiveItemOnGeneralConsent_IsDenied(string activityId, string itemId)
    {
        PrivacyGuard guard = AllGeneral();

        ProcessingDecision general = guard.Decide(RequestFor(activityId, itemId), Answered(guard, ConsentKind.General));

        Assert.Equal(DenialReason.ConsentMissing, general.Reason);
        Assert.Equal([itemId], general.OffendingItems.ToList().Select(item => item.Id));
    }

    [Theory, MemberData(nameof(SensitiveOnConsent))]
    [CoversStrict("PIPL 29", "S26")]
    public void Decide_SensitiveItemOnSeparateConsent_IsAllowed(string activityId, string itemId)
    {
        PrivacyGuard guard = AllGeneral();

        ProcessingDecision separate = guard.Decide(RequestFor(activityId, itemId), Answered(guard, ConsentKind.Separate));

        Assert.True(separate.IsAllowed, separate.ToString());
    }

    [Fact]
    [CoversStrict("PIPL 29", "S26")]
    public void Scopes_General_HoldNothingThatTheLawCallsSensitive() => Assert.Empty(
        from scope in YipaiPolicy.V2021_01_20.Scopes
        where scope.Kind != ConsentKind.Separate
        from item in scope.Items.ToList()
        where YipaiPolicy.V2021_01_20.Describe(item).InLaw == Sensitivity.Sensitive
        select $"{scope.Id}: {item}");

    [Theory]
    [InlineData("SecurityPrevention", "log.usage", "CSL 23", false)]
    [InlineData("FraudMonitoring", "log.ip", "CSL 23", false)]
    [InlineData("IdentityVerification", "account.name", "PIPL 13(2)", false)]
    [InlineData("InvestigateViolations", "account.info", "PIPL 13(2)", false)]
    [InlineData("CustomerService", "account.info", "PIPL 13(1)", true)]
    [InlineData("CreditAnalysis", "fin.creditAnalysis", "S18", true)]
    [Covers("P4.1.2-8"), CoversStrict("S18", "PIPL 13")]
    public void Decide_SecurityInStrict_CitesTheStatuteOfItsPurposeOrAsks(string purpose, string item, string rule, bool asks)
    {
        ProcessingDecision decision = Strict.Decide(
            Request(Activities.SecurityProtection, DataItems.Find(item)) with { Purpose = new(purpose) }, State(Strict));

        Assert.Equal(asks ? DenialReason.ConsentMissing : DenialReason.None, decision.Reason);
        Assert.True(decision.Cites(rule), decision.ToString());
    }

    [Theory]
    [InlineData("CustomerService", "phone.mobile")]
    [InlineData("InvestigateViolations", "phone.mobile")]
    [InlineData("FraudMonitoring", "account.secAnswer")]
    [InlineData("SecurityPrevention", "account.email")]
    [Covers("P4.1.2-8"), CoversStrict("PIPL 6")]
    public void Decide_SecurityBeyondItsPurpose_IsDenied(string purpose, string item) => Assert.Equal(
        DenialReason.UndeclaredItem,
        Strict.Decide(Request(Activities.SecurityProtection, DataItems.Find(item)) with { Purpose = new(purpose) }, State(Strict)).Reason);

    /// <summary>
    /// The shipped policy with every scope and ground asking for a general consent, as a careless operator might write it.
    /// </summary>
    private static PrivacyGuard AllGeneral()
    {
        var options = new YipaiPrivacyOptions
        {
            Policy = PolicyTexts.With(tree =>
            {
                foreach (var row in tree["scopes"]!.AsArray())
                {
                    row!["kind"] = "general";
                }

                foreach (var row in tree["activities"]!.AsArray())
                {
                    if ((string?)row!["strict"]!["consent"] == "separate")
                    {
                        row["strict"]!["consent"] = "general";
                    }
                }
            }),
        };
        options.UseDemonstrationHandler();
        return new PrivacyGuard(options);
    }

    private static ProcessingRequest RequestFor(string activity, string item) => Request(Activities.Find(activity), DataItems.Find(item));

    private static ConsentState Answered(PrivacyGuard guard, ConsentKind kind) => ConsentState.From(
    [
        Notice(guard, TimeSpan.FromHours(2)), Consent.Entries.Source(TimeSpan.FromHours(1), "indirect.any"),
        .. guard.Policy.Scopes.Where(scope => scope.Activities.Count > 0)
            .Select(scope => Record(guard, scope.Id, ConsentEvent.Given, TimeSpan.FromHours(1)) with { Kind = kind }),
    ]);
}
