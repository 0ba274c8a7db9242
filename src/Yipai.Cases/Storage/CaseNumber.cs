namespace Yipai.Cases.Storage;

/// <summary>Represents the place of a case among the cases of its day.</summary>
/// <param name="Day">The day in the city's time.</param>
/// <param name="Sequence">The running number of the day, 1 or more. Numbers rise, and some may be missing.</param>
public readonly record struct CaseNumber(DateOnly Day, long Sequence);
