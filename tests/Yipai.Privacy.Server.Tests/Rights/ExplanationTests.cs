using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;
using static Yipai.Privacy.Server.Tests.Rights.DeskWorld;

namespace Yipai.Privacy.Server.Tests.Rights;

/// <summary>What the desk answers to a request for an explanation.</summary>
public sealed class ExplanationTests
{
    private readonly DeskWorld _world = new(PrivacyProfile.Strict2026);

    [Fact]
    [CoversStrict("S12")]
    public async Task ExplainAsync_HeldItems_NamesStoresActivitiesAndTerm()
    {
        HandlingExplanation explanation = await ExplainAsync(await _world.ExecutingAsync(RightKind.Explanation));

        ExplainedItem report = explanation.Items.Single(item => item.Item == DataItems.CaseReport);

        Assert.Equal(["cases"], report.Sources);
        Assert.Contains(Activities.ReportCase, report.Activities.Select(terms => terms.Activity));
        Assert.All(report.Activities, terms => Assert.True(terms.IsAvailable && terms.Items.Contains(DataItems.CaseReport)));
        Assert.Equal("R4", explanation.Items.Single(item => item.Item == DataItems.IpAddress).Retention!.Code);
    }

    [Fact]
    public async Task ExplainAsync_NothingHeld_ExplainsNoItem()
    {
        RightsRequest request = await _world.Desk.ReceiveAsync(new(RightKind.Explanation, new SubjectId("nobody")), Now);
        await _world.Desk.ConfirmIdentityAsync(request.Id, SignedIn, Now);
        await _world.Desk.AssessAsync(request.Id, RightsAnswer.Execute, Now);

        HandlingExplanation explanation = await ExplainAsync(request.Id);

        Assert.Empty(explanation.Items);
    }

    [Fact]
    [CoversStrict("S12", "S20")]
    public async Task ExplainAsync_AutomatedDecision_ShowsItsExplanationAndTheReview()
    {
        _world.Cases.Decisions.Add((Subject, Decision("you did not pass", Now)));
        _world.Cases.Decisions.Add((new SubjectId("another"), Decision("of another person", Now)));
        _world.Accounts.Decisions.Add((Subject, Decision("the first", Now.AddDays(-1))));

        HandlingExplanation explanation = await ExplainAsync(await _world.ExecutingAsync(RightKind.Explanation));

        Assert.Equal(["the first", "you did not pass"], explanation.Decisions.Select(decision => decision.Explanation));
        Assert.All(explanation.Decisions, decision => Assert.Equal("12345", decision.ReviewContact));
    }

    [Fact]
    public async Task ExplainAsync_TradeSecretInAnItem_WithholdsThatItem()
    {
        Guid id = await _world.VerifiedAsync(RightKind.Explanation);
        await _world.Desk.AssessAsync(
            id, RightsAnswer.CannotRespond(RightsExemption.TradeSecret, "the weights", items: DataItems.CaseReport), Now);
        await _world.Desk.AssessAsync(id, RightsAnswer.Execute, Now);

        HandlingExplanation explanation = await ExplainAsync(id);

        Assert.DoesNotContain(DataItems.CaseReport, explanation.Items.Select(item => item.Item));
        Assert.Equal(DataItems.CaseReport.Id, explanation.WithheldItems.ToString());
    }

    [Fact]
    public async Task ExplainAsync_RequestOfAnotherKind_IsUnknown() => Assert.Equal(
        "YP0162", await CodeAsync(async () => await ExplainAsync(await _world.ExecutingAsync(RightKind.Access))));

    private async Task<HandlingExplanation> ExplainAsync(Guid id) => await _world.Desk.ExplainAsync(id);

    private static DecisionRecord Decision(string explanation, DateTimeOffset at) => DecisionRecord.Of(
        PrivacyProfile.Strict2026, new VerificationResult("request-1", "provider-1", false, at), "account-locked", isAutomated: true, at,
        explanation, reviewContact: "12345");
}
