namespace Yipai.Client.Outbox;

/// <summary>Remembers how the city answered last, and holds everything back for a while after a failure.</summary>
internal sealed class CityGate(RetrySchedule schedule)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private int _failures;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _opensAt = DateTimeOffset.MinValue;
    private DateTimeOffset _probedAt = DateTimeOffset.MinValue;

    /// <summary>Why the gate is closed.</summary>
    public OutboxHold Hold { get; private set; }

    /// <summary>Whether the last answer was a failure.</summary>
    public bool IsFailing => _failures > 0;

    /// <summary>When the gate opens, or null if it is open.</summary>
    /// <remarks>A time that is further away than any wait comes from a clock that was set back, and counts as past.</remarks>
    /// <param name="now">The time.</param>
    /// <param name="isUrgent">Whether a person waits: then only the city's own word and one second count.</param>
    public DateTimeOffset? ClosedUntil(DateTimeOffset now, bool isUrgent)
    {
        DateTimeOffset opens = isUrgent && Hold != OutboxHold.CityAskedToWait ? _failedAt + ShortestPause : _opensAt;
        return opens > now && opens - now <= RetrySchedule.Longest ? opens : null;
    }

    /// <summary>Closes the gate after an answer that is not final.</summary>
    public void Close(DateTimeOffset now, TimeSpan? retryAfter)
    {
        TimeSpan wait = schedule.AfterCityFailed(++_failures);
        Hold = retryAfter > wait ? OutboxHold.CityAskedToWait : OutboxHold.CityUnreachable;
        _failedAt = now;
        _opensAt = now + (retryAfter > wait ? retryAfter.Value : wait);
    }

    /// <summary>Opens the gate after an answer that is final.</summary>
    public void Open()
    {
        _failures = 0;
        _failedAt = _opensAt = DateTimeOffset.MinValue;
        Hold = OutboxHold.None;
    }

    /// <summary>Indicates whether an entry may be tried before its time, which happens once a minute, and remembers that it was.</summary>
    public bool TryProbe(DateTimeOffset now)
    {
        if (NextProbe(now) > now)
        {
            return false;
        }

        _probedAt = now;
        return true;
    }

    /// <summary>When an entry may next be tried before its time.</summary>
    public DateTimeOffset NextProbe(DateTimeOffset now)
    {
        DateTimeOffset next = _probedAt == DateTimeOffset.MinValue ? now : _probedAt + RetrySchedule.Probe;
        return next - now > RetrySchedule.Probe ? now : next;
    }
}
