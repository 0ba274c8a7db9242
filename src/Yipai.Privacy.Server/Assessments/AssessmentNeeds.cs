using Yipai.Privacy.Decisions;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Assessments;

/// <summary>Finds, in the policy and among the registered recipients, what PIPL 55 wants assessed.</summary>
/// <remarks>
/// A disclosure that serves activities is part of their assessment. What goes to a recipient that the host registered is assessed under the
/// id of that recipient. Automated decisions are those that judge habits, interests or credit (PIPL 73(2)).
/// </remarks>
internal static class AssessmentNeeds
{
    private const string CreditAnalysis = "CreditAnalysis";

    public static AssessmentReasons Of(ProcessingActivity activity, PrivacyGuard guard)
    {
        if (guard.Policy.TermsOf(activity, guard.Profile) is not { IsAvailable: true } terms)
        {
            return AssessmentReasons.None;
        }

        AssessmentReasons served = guard.Policy.Disclosures
            .Where(way => way.Activities.Contains(activity) && way.IsFor(guard.Handler.Role))
            .Aggregate(AssessmentReasons.None, (reasons, way) => reasons | ReasonOf(way.Kind));
        return served
            | (terms.Items.Intersect(guard.Policy.SensitiveInLaw).IsEmpty ? AssessmentReasons.None : AssessmentReasons.SensitiveInformation)
            | (terms.Grounds.SelectMany(ground => ground.Purposes).Any(Decides)
                ? AssessmentReasons.AutomatedDecision
                : AssessmentReasons.None);
    }

    public static AssessmentReasons Of(DataRecipient recipient, PrivacyGuard guard) => guard.Policy.Disclosures
        .Where(way => way.Recipients.Contains(recipient.Kind) && way.IsFor(guard.Handler.Role))
        .Aggregate(AssessmentReasons.None, (reasons, way) => reasons | ReasonOf(way.Kind));

    private static bool Decides(ProcessingPurpose purpose) =>
        SettingsRefusal.Personalizing.Contains(purpose.Id) || purpose.Id == CreditAnalysis;

    private static AssessmentReasons ReasonOf(DisclosureKind kind) => kind switch
    {
        DisclosureKind.EntrustedProcessing => AssessmentReasons.Entrustment,
        DisclosureKind.PublicDisclosure => AssessmentReasons.Publication,
        DisclosureKind.Sharing or DisclosureKind.JointHandling => AssessmentReasons.Provision,
        _ => AssessmentReasons.None,
    };
}
