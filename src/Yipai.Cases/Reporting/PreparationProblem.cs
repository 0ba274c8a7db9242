namespace Yipai.Cases.Reporting;

/// <summary>Describes why a draft cannot become a report, with the code of the error.</summary>
/// <param name="Code">A code from docs/errors.md, such as <c>YP0212</c>.</param>
/// <param name="Message">What is wrong and what to do, without any personal value.</param>
public sealed record PreparationProblem(string Code, string Message);
