namespace Yipai.Cases.Deadlines;

/// <summary>A stretch of a day in which work is done (班次).</summary>
/// <param name="From">Its start, 0:00 to 24:00.</param>
/// <param name="To">Its end, 0:00 to 24:00; not after the start is on the next day.</param>
public readonly record struct WorkSlot(TimeSpan From, TimeSpan To)
{
    /// <summary>A slot between two hours of the day, such as 8 and 12.</summary>
    public static WorkSlot Hours(double from, double to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to));
}
