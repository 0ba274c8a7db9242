namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>PUT /v1/reports/{reportId}</c>: the city has opened a case for the report.</summary>
/// <param name="CaseId">The number of the case; never empty.</param>
/// <param name="ReportId">The id of the report, as in the path.</param>
public sealed record ReportAnswer(string CaseId, string ReportId);
