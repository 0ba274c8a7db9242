namespace Yipai.Client.Outbox;

/// <summary>When to try again after an outcome that is not known.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Doubles from one second to half an hour.</summary>
    public static TimeSpan DelayAfter(int attempts) =>
        attempts > 11 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Max(0, attempts - 1)));
}
