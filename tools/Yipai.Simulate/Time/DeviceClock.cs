namespace Yipai.Simulate.Time;

/// <summary>The clock of one process.</summary>
/// <remarks>Its wall time is wrong by what the device says, and its timers die with the process.</remarks>
internal sealed class DeviceClock(Agenda agenda, Life life, Func<TimeSpan> error) : TimeProvider
{
    /// <summary>The true time at which every world begins.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => agenda.Now.Ticks;

    public override DateTimeOffset GetUtcNow() => Start + agenda.Now + error();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new AgendaTimer(agenda, life, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class AgendaTimer(Agenda agenda, Life life, Action callback) : ITimer
    {
        private int _version;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            int version = ++_version;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                agenda.After(dueTime, life, () => Fire(version));
            }

            return true;
        }

        public void Dispose() => _version++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire(int version)
        {
            if (version == _version)
            {
                callback();
            }
        }
    }
}
