using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>What is inspected: a policy with the notice that a host puts beside it.</summary>
internal sealed record LintSubject(PrivacyPolicy Policy, NoticeSupplement Supplement, PersonalInformationHandler? Handler)
{
    public IEnumerable<ActivityTerms> Strict => Activities.All.Select(activity => Policy.TermsOf(activity, PrivacyProfile.Strict2026)).OfType<ActivityTerms>();

    /// <summary>The path of a fault that is or is not there.</summary>
    public static IEnumerable<string> At(bool isFault, string path) => isFault ? [path] : [];
}
