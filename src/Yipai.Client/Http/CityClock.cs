namespace Yipai.Client.Http;

/// <summary>Provides the time of this device, corrected with the times in the city's answers.</summary>
/// <remarks>
/// Idea: an answer contains the city's time in its Date header, to the second. The city wrote it between the sending of the request and
/// the arrival of the answer. The middle of this interval is therefore wrong by at most half the round trip plus half a second. This bound
/// is the uncertainty, and the clock corrects only a larger difference. After the answer, the time advances by the greater of two measures:
/// the wall clock, which runs while the device sleeps, and the steady clock, which nobody can set back.
/// </remarks>
internal sealed class CityClock(TimeProvider device) : TimeProvider
{
    private static readonly TimeSpan DateResolution = TimeSpan.FromSeconds(1);

    // Servers such as Kestrel write the header once a second, so it may be a second old when the answer leaves.
    private static readonly TimeSpan DateAge = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRoundTrip = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestLeap = TimeSpan.FromDays(1);

    private Reading? _reading;

    /// <summary>Gets the largest error of the corrected time, or null before the first answer.</summary>
    public TimeSpan? Uncertainty => Volatile.Read(ref _reading)?.Uncertainty;

    /// <summary>Gets the uncorrected time of the device.</summary>
    /// <remarks>The outbox uses it for due times, because a correction must not move them.</remarks>
    public DateTimeOffset DeviceNow => device.GetUtcNow();

    /// <inheritdoc/>
    public override long TimestampFrequency => device.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => device.LocalTimeZone;

    /// <inheritdoc/>
    public override long GetTimestamp() => device.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        device.CreateTimer(callback, state, dueTime, period);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        DateTimeOffset wall = device.GetUtcNow();
        if (Volatile.Read(ref _reading) is not { } reading)
        {
            return wall;
        }

        TimeSpan byWall = wall - reading.Wall;
        TimeSpan bySteadyClock = device.GetElapsedTime(reading.Timestamp);
        return reading.City + (byWall > bySteadyClock ? byWall : bySteadyClock);
    }

    /// <summary>
    /// Returns the corrected time if the city has confirmed it, or null before the first answer and after the device's clock was set ahead.
    /// </summary>
    /// <remarks>
    /// A device that sleeps looks like one whose clock was set ahead by that time. The next answer confirms its time again.
    /// </remarks>
    public DateTimeOffset? FindConfirmedTime() =>
        Volatile.Read(ref _reading) is { } reading
        && device.GetUtcNow() - reading.Wall - device.GetElapsedTime(reading.Timestamp) <= LongestLeap
            ? GetUtcNow()
            : null;

    /// <summary>Corrects the clock with the time of an answer.</summary>
    /// <remarks>Ignores an answer that took longer than 30 seconds.</remarks>
    /// <param name="date">The Date header of the answer.</param>
    /// <param name="sentAt">The value of <see cref="GetTimestamp"/> when the client sent the request.</param>
    public void Learn(DateTimeOffset date, long sentAt)
    {
        TimeSpan roundTrip = device.GetElapsedTime(sentAt);
        if (roundTrip > LongestRoundTrip)
        {
            return;
        }

        TimeSpan uncertainty = (roundTrip + DateResolution) / 2;
        DateTimeOffset city = date + (DateResolution / 2) + (roundTrip / 2);
        DateTimeOffset wall = device.GetUtcNow();
        bool isRight = wall - city <= uncertainty + DateAge && city - wall <= uncertainty;
        Volatile.Write(ref _reading, new Reading(isRight ? wall : city, wall, device.GetTimestamp(), uncertainty));
    }

    private sealed record Reading(DateTimeOffset City, DateTimeOffset Wall, long Timestamp, TimeSpan Uncertainty);
}
