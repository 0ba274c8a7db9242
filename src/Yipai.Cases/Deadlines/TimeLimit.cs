namespace Yipai.Cases.Deadlines;

/// <summary>How long something may take (时限).</summary>
/// <param name="Amount">How many units, above zero.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct TimeLimit(decimal Amount, TimeLimitUnit Unit);
