namespace Yipai.Cases.Catalogues;

/// <summary>A class that a citizen's words may mean.</summary>
/// <param name="Subject">The class.</param>
/// <param name="Score">How well it fits; only for comparing matches of one search.</param>
public sealed record SubjectMatch(CaseSubject Subject, int Score);
