namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Who reported a case and how to reach them, apart from the case.</summary>
internal sealed class CaseReporterRow
{
    public required string HandlerId { get; init; }

    public required string CaseId { get; init; }

    public required string SubjectId { get; init; }

    public string? MobileNumber { get; init; }

    public string? Name { get; init; }
}
