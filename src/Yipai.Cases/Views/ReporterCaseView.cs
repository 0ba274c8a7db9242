namespace Yipai.Cases.Views;

/// <summary>What the reporter sees of the own case: everything given (P4.3.1).</summary>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Stage">How far the case has come.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Description">The text as written.</param>
/// <param name="Photos">The digests of the photos.</param>
/// <param name="ContactMobileNumber">The own mobile number, or null where none was given.</param>
/// <param name="ContactName">The own name, or null where none was given.</param>
public sealed record ReporterCaseView(
    string Id, string Code, string Subject, string Stage, PlaceView Place, string Description, IReadOnlyList<string> Photos,
    string? ContactMobileNumber, string? ContactName);
