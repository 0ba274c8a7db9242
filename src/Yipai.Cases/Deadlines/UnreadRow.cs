namespace Yipai.Cases.Deadlines;

/// <summary>Describes a row of a city's list that could not be read.</summary>
/// <param name="Line">The line of the row, from 1.</param>
/// <param name="Reason">Why the row could not be read, and what form is expected.</param>
public sealed record UnreadRow(int Line, string Reason);
