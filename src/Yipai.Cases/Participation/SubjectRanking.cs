using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Cases.Participation;

/// <summary>Orders search results, either the same way for everybody or, where allowed, by a person's interests.</summary>
public static class SubjectRanking
{
    private const double HalfScoreMetres = 1000;

    private static readonly GenericRanking<RankedSubject> Order = new(Score, subject => subject.Id);

    /// <summary>
    /// Returns the generic order (通用排序), which is the same for everybody: near and well supported results first (P4.1.2-4/3).
    /// </summary>
    public static IReadOnlyList<RankedSubject> Generic(IEnumerable<RankedSubject> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        return Order.Rank(subjects);
    }

    /// <summary>Returns the personalized order (个性化排序), or the generic order if the guard does not allow personalization.</summary>
    /// <remarks>
    /// The method asks the guard itself, so switching personalization off takes effect at the next search (P4.1.2-4/2; PIPL 24).
    /// </remarks>
    /// <param name="subjects">The search results.</param>
    /// <param name="profile">The person's interests.</param>
    /// <param name="guard">The guard.</param>
    /// <param name="principal">The person.</param>
    /// <param name="consent">The person's consent records.</param>
    /// <param name="now">The time of the search.</param>
    public static IReadOnlyList<RankedSubject> Personalized(
        IEnumerable<RankedSubject> subjects, InterestProfile profile, PrivacyGuard guard, PolicyPrincipal principal, ConsentState consent,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(guard);
        ArgumentNullException.ThrowIfNull(consent);
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
