using Yipai.Cases;
using Yipai.Samples.CitizenWeb.Maps;

namespace Yipai.Samples.CitizenWeb.Components.Cases;

/// <summary>What a visitor wants to see of the public list.</summary>
/// <param name="Subject">The class, or empty for every class.</param>
/// <param name="Progress"><c>open</c>, <c>done</c>, or empty for both.</param>
public sealed record CaseFilter(string Subject = "", string Progress = "")
{
    /// <summary>Returns the cases that pass, in the order of the city, which is the same for everybody.</summary>
    public IReadOnlyList<PublicCaseView> Of(IEnumerable<PublicCaseView> cases) =>
    [
        .. cases.Where(one => (Subject.Length == 0 || one.Subject == Subject)
            && (Progress.Length == 0 || MapPin.HasEnded(one) == (Progress == "done"))),
    ];
}
