using Yipai.Cases.Catalogues;
using Yipai.Cases.Places;

namespace Yipai.Cases.Workflow;

/// <summary>Finds open cases that a report may repeat (重复上报): the same class, nearby and recent.</summary>
/// <remarks>
/// Idea: one pass over the cases applies the cheap tests first (time, stage, class) and measures a distance last.
/// Invariant: distances compare points in GCJ-02, whatever datum they came in, and two component codes compare as texts; a class of
/// another edition matches through the catalogue maps. The finder only hints: a citizen gets the public view of the hinted case.
/// Source: the project's own rule, because no standard defines a duplicate; <see cref="DuplicateRules"/> holds the two limits.
/// </remarks>
public static class DuplicateFinder
{
    /// <summary>Finds the open cases that a report may repeat, nearest first.</summary>
    /// <remarks>It reads the cases once and keeps only matches.</remarks>
    /// <param name="subject">The class of the report. The catalogue maps compare it with classes of other editions.</param>
    /// <param name="place">The place of the report. A typed address has no distance and finds nothing.</param>
    /// <param name="at">The time of the report.</param>
    /// <param name="cases">The cases to search.</param>
    /// <param name="rules">The limits in space and time, or null for <see cref="DuplicateRules.Default"/>.</param>
    /// <exception cref="CasesException">YP0263: a value of the rules is out of its range.</exception>
    public static IReadOnlyList<DuplicateHint> Find(
        CaseSubject subject, ReportedPlace place, DateTimeOffset at, IEnumerable<CaseFile> cases, DuplicateRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(cases);
        rules = (rules ?? DuplicateRules.Default).Validated();
        var hints = new List<DuplicateHint>();
        foreach (CaseFile file in cases)
        {
            TimeSpan apart = (at - file.ReceivedAt).Duration();
            if (apart <= rules.Within && !CaseTransitions.IsEnded(file.Stage) && CatalogueMap.AreOneClass(subject.Code, file.Subject.Code)
                && IsNear(place, file.Place, rules.Metres, out double? metres))
            {
                hints.Add(new DuplicateHint(file.Id, metres, apart));
            }
        }

        return [.. hints.OrderBy(hint => hint.Metres ?? 0).ThenBy(hint => hint.Apart)];
    }

    private static bool IsNear(ReportedPlace place, ReportedPlace other, double limit, out double? metres)
    {
        metres = null;
        if (place is { Source: PlaceSource.ComponentCode, Text: { } code }
            && other is { Source: PlaceSource.ComponentCode, Text: { } known })
        {
            return string.Equals(code.Trim(), known.Trim(), StringComparison.OrdinalIgnoreCase);
        }

        metres = place.InGcj02() is { } point && other.InGcj02() is { } there ? point.MetresTo(there) : null;
        return metres <= limit;
    }
}
