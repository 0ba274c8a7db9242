namespace Yipai.Cases.Catalogues;

/// <summary>Represents a class that a citizen's words may mean.</summary>
/// <param name="Subject">The class.</param>
/// <param name="Score">How well the class fits. Scores compare only within one search.</param>
public sealed record SubjectMatch(CaseSubject Subject, int Score);
