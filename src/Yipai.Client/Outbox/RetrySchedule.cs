namespace Yipai.Client.Outbox;

/// <summary>When to try again after an outcome that is not known.</summary>
/// <remarks>
/// An entry waits from 1 second up to 30 minutes, so that one that always fails costs little. The city as a whole waits up to a minute
/// only, so that an outage that has ended is noticed soon. Between half of the wait and the whole of it chance decides, so that phones do
/// not come back in step.
/// </remarks>
internal sealed class RetrySchedule(ChanceSource chance)
{
    /// <summary>Nothing waits longer than this for a clock.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>While anything waits, one entry is tried at least this often.</summary>
    public static readonly TimeSpan Probe = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>How long an entry waits after so many failed tries of its own.</summary>
    public TimeSpan AfterEntryFailed(int failedTries) => Spread(Double(failedTries, Longest));

    /// <summary>How long everything waits after so many failures of the city in a row; at least a second.</summary>
    public TimeSpan AfterCityFailed(int failures)
    {
        TimeSpan wait = Spread(Double(failures, Probe));
        return wait < First ? First : wait;
    }

    private static TimeSpan Double(int failures, TimeSpan longest) =>
        failures > 11 ? longest : TimeSpan.FromTicks(Math.Min(longest.Ticks, First.Ticks << Math.Max(0, failures - 1)));

    private TimeSpan Spread(TimeSpan wait) => wait * (0.5 + (0.5 * chance.NextFraction()));
}
