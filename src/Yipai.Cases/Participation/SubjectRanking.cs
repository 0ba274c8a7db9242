using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Cases.Participation;

/// <summary>Orders what a search found: the same for everybody, or by a person's interests where that is allowed.</summary>
public static class SubjectRanking
{
    private const double HalfScoreMetres = 1000;

    private static readonly GenericRanking<RankedSubject> Order = new(Score, subject => subject.Id);

    /// <summary>The generic order (通用排序): near and well supported first, the same for everybody (P4.1.2-4/3).</summary>
    public static IReadOnlyList<RankedSubject> Generic(IEnumerable<RankedSubject> subjects) => Order.Rank(subjects);

    /// <summary>The personalized order (个性化排序); the generic one where the guard does not allow it.</summary>
    /// <remarks>It asks the guard itself, so that closing personalization takes effect at the next search (P4.1.2-4/2; PIPL 24).</remarks>
    /// <param name="subjects">What was found.</param>
    /// <param name="profile">The person's interests.</param>
    /// <param name="guard">The guard.</param>
    /// <param name="principal">The person.</param>
    /// <param name="consent">What the person chose.</param>
    /// <param name="now">When.</param>
    public static IReadOnlyList<RankedSubject> Personalized(
        IEnumerable<RankedSubject> subjects, InterestProfile profile, PrivacyGuard guard, PolicyPrincipal principal, ConsentState consent, DateTimeOffset now)
    {
        var request = new ProcessingRequest(Activities.Personalization, DataItems.PreferenceFeature)
        {
            Principal = principal, Purpose = new("PersonalizedSearch"), Now = now,
        };
        return guard.Decide(request, consent).IsAllowed
            ? [.. Generic(subjects).OrderByDescending(subject => subject.Class is { } code ? profile.Weights.GetValueOrDefault(code) : 0)]
            : Generic(subjects);
    }

    private static double Score(RankedSubject subject) => (1 + subject.Supports) / (1 + (subject.DistanceMetres / HalfScoreMetres));
}
