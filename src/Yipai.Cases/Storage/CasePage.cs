namespace Yipai.Cases.Storage;

/// <summary>Holds one page of cases.</summary>
/// <param name="Cases">The cases in the order of their numbers.</param>
/// <param name="Next">The cursor of the next page, or null if this page is the last.</param>
public sealed record CasePage(IReadOnlyList<StoredCase> Cases, CaseCursor? Next);
