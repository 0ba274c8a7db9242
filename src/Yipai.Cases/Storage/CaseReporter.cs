using Yipai.Privacy;

namespace Yipai.Cases.Storage;

/// <summary>Links a case to the person who reported it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Contact">How the city can reach the person, or null if the report has no contact.</param>
public sealed record CaseReporter(CaseId CaseId, SubjectId SubjectId, ReporterContact? Contact = null)
{
    /// <summary>Indicates whether the person restricted the use of the report (PIPL 44).</summary>
    /// <remarks>The city then stores contact, words and photos, and shows them to the person alone.</remarks>
    public bool IsRestricted { get; init; }

    /// <summary>Returns the number of the case, never the person.</summary>
    public override string ToString() => $"reporter of {CaseId}";
}
