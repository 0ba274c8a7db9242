using Yipai.Privacy.Classification;

namespace Yipai.Samples.CityServer;

/// <summary>Who reported a case and how to reach them, apart from the case (S30).</summary>
public sealed class ReporterRow
{
    public required string CaseId { get; init; }

    public required string SubjectId { get; init; }

    [MobileNumber]
    public string? MobileNumber { get; init; }

    [PersonName]
    public string? Name { get; init; }
}
