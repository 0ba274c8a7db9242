namespace Yipai.Cases.Deadlines;

/// <summary>A row of a city's list that could not be read.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Reason">Why, and what would be read.</param>
public sealed record UnreadRow(int Line, string Reason);
