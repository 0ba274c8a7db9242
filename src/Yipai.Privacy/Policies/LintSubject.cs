using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>Holds what the linter inspects: a policy with the notice that a host shows beside it.</summary>
internal sealed record LintSubject(PrivacyPolicy Policy, NoticeSupplement Supplement, PersonalInformationHandler? Handler)
{
    public IEnumerable<ActivityTerms> Strict =>
        Activities.All.Select(activity => Policy.TermsOf(activity, PrivacyProfile.Strict2026)).OfType<ActivityTerms>();

    /// <summary>Returns the path if there is a fault, else nothing.</summary>
    public static IEnumerable<string> At(bool isFault, string path) => isFault ? [path] : [];
}
