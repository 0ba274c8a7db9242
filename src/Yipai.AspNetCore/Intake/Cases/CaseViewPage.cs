using Yipai.Cases.Storage;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds one page of cases as one audience reads them.</summary>
/// <param name="Views">The cases that the audience may see.</param>
/// <param name="Next">The cursor of the next page, or null after the last page.</param>
public sealed record CaseViewPage<T>(IReadOnlyList<T> Views, CaseCursor? Next);
