namespace Yipai.Client.Http;

/// <summary>The device's clock, corrected by what the city's answers say.</summary>
/// <remarks>
/// Idea: an answer carries the city's time in its Date header, to the second. It was written between the sending of the request and the
/// arrival of the answer, so the middle of the two is wrong by at most half the round trip and half a second. That bound is the
/// uncertainty, and a difference within it is no reason to correct. From the answer on, the time goes on by the greater of two measures:
/// the clock of the wall, which goes on while the device sleeps, and the steady clock, which nobody can set back.
/// </remarks>
internal sealed class CityClock(TimeProvider device) : TimeProvider
{
    private static readonly TimeSpan DateResolution = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRoundTrip = TimeSpan.FromSeconds(30);

    private Reading? _reading;

    /// <summary>By how much the corrected time may be wrong, or null while no answer has said anything.</summary>
    public TimeSpan? Uncertainty => Volatile.Read(ref _reading)?.Uncertainty;

    /// <summary>The device's own time. What waits is due by it, because an offset learnt in between must not move what is due.</summary>
    public DateTimeOffset DeviceNow => device.GetUtcNow();

    /// <inheritdoc/>
    public override long TimestampFrequency => device.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => device.LocalTimeZone;

    /// <inheritdoc/>
    public override long GetTimestamp() => device.GetTimestamp();

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

    /// <summary>Learns from an answer.</summary>
    /// <param name="date">The Date header of the answer.</param>
    /// <param name="sentAt">The timestamp of <see cref="GetTimestamp"/> when the request left.</param>
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
        bool isRight = (city - wall).Duration() <= uncertainty;
        Volatile.Write(ref _reading, new Reading(isRight ? wall : city, wall, device.GetTimestamp(), uncertainty));
    }

    private sealed record Reading(DateTimeOffset City, DateTimeOffset Wall, long Timestamp, TimeSpan Uncertainty);
}
