namespace Yipai.Cases.Reporting;

/// <summary>Why a draft cannot become a report, with the error's code.</summary>
/// <param name="Code">A code of docs/errors.md, such as <c>YP0212</c>.</param>
/// <param name="Message">What is wrong and what to do; never a personal value.</param>
public sealed record PreparationProblem(string Code, string Message);
