namespace Yipai.Cases.Deadlines;

/// <summary>Represents a part of a day in which people work (班次).</summary>
/// <param name="From">The start, 0:00 to 24:00.</param>
/// <param name="To">The end, 0:00 to 24:00. An end at or before the start is on the next day.</param>
public readonly record struct WorkSlot(TimeSpan From, TimeSpan To)
{
    /// <summary>Creates a slot between two hours of the day, such as 8 and 12.</summary>
    public static WorkSlot Hours(double from, double to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to));
}
