using Yipai.Cases.Catalogues;
using Yipai.Cases.Places;

namespace Yipai.Cases.Workflow;

/// <summary>Finds open cases that a report may repeat (重复上报): same class, near, and recent.</summary>
/// <remarks>
/// It hints and decides nothing. A hint leads to a case, so a citizen is shown the public view of it and no more. Places in different datums
/// are compared in GCJ-02.
/// </remarks>
public static class DuplicateFinder
{
    /// <summary>Finds the open cases, nearest first; in one pass that keeps only what it finds.</summary>
    /// <param name="subject">What the report is about; a class of another edition is compared with what the maps make of it.</param>
    /// <param name="place">Where; a typed address has no distance and finds nothing.</param>
    /// <param name="at">When it is reported.</param>
    /// <param name="cases">The cases to look at.</param>
    /// <param name="rules">How near and recent, or null for <see cref="DuplicateRules.Default"/>.</param>
    /// <exception cref="CasesException">YP0263: a value of the rules is out of its range.</exception>
    public static IReadOnlyList<DuplicateHint> Find(
        CaseSubject subject, ReportedPlace place, DateTimeOffset at, IEnumerable<CaseFile> cases, DuplicateRules? rules = null)
    {
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
        if (place is { Source: PlaceSource.ComponentCode, Text: { } code } && other is { Source: PlaceSource.ComponentCode, Text: { } known })
        {
            return string.Equals(code.Trim(), known.Trim(), StringComparison.OrdinalIgnoreCase);
        }

        metres = place.InGcj02() is { } point && other.InGcj02() is { } there ? point.MetresTo(there) : null;
        return metres <= limit;
    }
}
