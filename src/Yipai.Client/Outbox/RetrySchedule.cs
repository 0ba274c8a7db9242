namespace Yipai.Client.Outbox;

/// <summary>Computes how long to wait after an attempt whose outcome is unknown.</summary>
/// <remarks>
/// An entry waits from 1 second to 30 minutes, so that an entry that always fails costs little. After a failure of the city the client
/// waits at most a minute, so that it soon notices the end of an outage. The actual wait is a random time between half of the wait and the
/// whole wait, so that many phones do not return at the same moment.
/// </remarks>
internal sealed class RetrySchedule(ChanceSource chance)
{
    /// <summary>The longest wait of any entry.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>The longest time between two attempts while any entry waits.</summary>
    public static readonly TimeSpan Probe = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>Returns the wait of an entry after <paramref name="failedTries"/> failed tries of this entry.</summary>
    public TimeSpan AfterEntryFailed(int failedTries) => Spread(Double(failedTries, Longest));

    /// <summary>Returns the wait of all entries after <paramref name="failures"/> failures of the city in a row.</summary>
    /// <remarks>The wait is at least 1 second.</remarks>
    public TimeSpan AfterCityFailed(int failures)
    {
        TimeSpan wait = Spread(Double(failures, Probe));
        return wait < First ? First : wait;
    }

    private static TimeSpan Double(int failures, TimeSpan longest) =>
        failures > 11 ? longest : TimeSpan.FromTicks(Math.Min(longest.Ticks, First.Ticks << Math.Max(0, failures - 1)));

    private TimeSpan Spread(TimeSpan wait) => wait * (0.5 + (0.5 * chance.NextFraction()));
}
