namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores who reported a case and how to reach that person, apart from the case itself.</summary>
internal sealed class CaseReporterRow
{
    public required string HandlerId { get; init; }

    public required string CaseId { get; init; }

    public required string SubjectId { get; init; }

    public string? MobileNumber { get; init; }

    public string? Name { get; init; }

    /// <summary>Gets 1 if the person restricted the use of the report, and 0 otherwise.</summary>
    public required int IsRestricted { get; init; }
}
