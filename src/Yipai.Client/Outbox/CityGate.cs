namespace Yipai.Client.Outbox;

/// <summary>Remembers how the city answered last, and stops all sending for a while after a failure.</summary>
internal sealed class CityGate(RetrySchedule schedule, TimeProvider time)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private int _failures;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _opensAt = DateTimeOffset.MinValue;
    private DateTimeOffset _probedAt = DateTimeOffset.MinValue;
    private long _probedTimestamp;

    /// <summary>Gets the reason why the gate is closed.</summary>
    public OutboxHold Hold { get; private set; }

    /// <summary>Returns the time at which the gate opens, or null if it is open.</summary>
    /// <remarks>If that time is further away than the longest wait, somebody has set the clock back, and the gate counts as open.</remarks>
    /// <param name="now">The present time.</param>
    /// <param name="isUrgent">Whether a person waits. The gate then opens one second after a failure, or when the city allows it.</param>
    public DateTimeOffset? ClosedUntil(DateTimeOffset now, bool isUrgent)
    {
        DateTimeOffset opens = isUrgent && Hold != OutboxHold.CityAskedToWait ? _failedAt + ShortestPause : _opensAt;
        return opens > now && opens - now <= RetrySchedule.Longest ? opens : null;
    }

    /// <summary>Closes the gate for a while, after an attempt without a final answer.</summary>
    public void Close(DateTimeOffset now, TimeSpan? retryAfter)
    {
        TimeSpan wait = schedule.AfterCityFailed(++_failures);
        Hold = retryAfter > wait ? OutboxHold.CityAskedToWait : OutboxHold.CityUnreachable;
        _failedAt = now;
        _opensAt = now + (retryAfter > wait ? retryAfter.Value : wait);
    }

    /// <summary>Opens the gate, after the city has given a final answer.</summary>
    public void Open()
    {
        _failures = 0;
        _failedAt = _opensAt = DateTimeOffset.MinValue;
        Hold = OutboxHold.None;
    }

    /// <summary>Returns true at most once a minute.</summary>
    /// <remarks>The sender may then try an entry before its time.</remarks>
    public bool TryProbe(DateTimeOffset now)
    {
        if (NextProbe(now) > now)
        {
            return false;
        }

        (_probedAt, _probedTimestamp) = (now, time.GetTimestamp());
        return true;
    }

    /// <summary>Returns the next time at which the sender may try an entry before its time.</summary>
    /// <remarks>
    /// A minute has passed as soon as the clock or the timer of the device says so. The clock may have been set back meanwhile, and the
    /// timer may stop while the device sleeps.
    /// </remarks>
    public DateTimeOffset NextProbe(DateTimeOffset now)
    {
        if (_probedAt == DateTimeOffset.MinValue)
        {
            return now;
        }

        DateTimeOffset byClock = _probedAt + RetrySchedule.Probe;
        DateTimeOffset byTimer = now + RetrySchedule.Probe - time.GetElapsedTime(_probedTimestamp);
        return byClock < byTimer ? byClock : byTimer;
    }
}
