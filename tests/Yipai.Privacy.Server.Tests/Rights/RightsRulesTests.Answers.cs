using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed partial class RightsRulesTests
{
    private static IEnumerable<RightsAnswer> Answers(string reference) =>
    [
        .. Exemptions.Select(exemption => RightsAnswer.CannotRespond(exemption, "why", reference)),
        .. Refusals.Select(ground => RightsAnswer.Refuse(ground, "why")),
        RightsAnswer.NotOwed("why"),
    ];

    private static bool Holds(RightsRules rules, RightKind kind, RightsAnswer answer) => Decide(rules, kind, answer).IsAccepted;

    private static RightsDecision Decide(RightsRules rules, RightKind kind, RightsAnswer answer, DeletionGround ground = default)
    {
        RightsStep first = RightsWorkflowTests.Step(0, RightsState.Received, kind);
        var request = RightsRequest.From(
        [
            first with { Opening = first.Opening! with { Ground = ground } },
            RightsWorkflowTests.Step(1, RightsState.AwaitingVerification),
            RightsWorkflowTests.Step(2, RightsState.Assessing),
        ]);
        return rules.Decide(request, answer, hasFreeQuota: true);
    }
}
