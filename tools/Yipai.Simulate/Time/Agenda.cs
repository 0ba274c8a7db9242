namespace Yipai.Simulate.Time;

/// <summary>Holds all future work of a world and runs it in the order of its virtual time, on one thread.</summary>
/// <remarks>
/// Work with the same time runs in the order in which it was scheduled. So the order of all work follows from the seed alone. Nothing
/// in a world waits for a real clock, and no other thread may schedule work.
/// </remarks>
internal sealed class Agenda
{
    private readonly PriorityQueue<(Action Work, Life Life), (long Ticks, long Place)> _work = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _place;

    /// <summary>Gets the virtual time since the beginning of the world.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>Gets how much work has run.</summary>
    public int Steps { get; private set; }

    /// <summary>Indicates whether some part of the client continued on another thread, which would make the run depend on luck.</summary>
    public bool HasEscaped { get; private set; }

    /// <summary>Schedules work, which does not run if the process has died by then.</summary>
    public void After(TimeSpan delay, Life life, Action work)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            HasEscaped = true;
            return;
        }

        long ticks = Now.Ticks + Math.Max(0, delay.Ticks);
        _work.Enqueue((work, life), (ticks, _place++));
    }

    /// <summary>Returns a task that ends after a delay, or never if the process dies before.</summary>
    public Task WaitAsync(TimeSpan delay, Life life)
    {
        var waiting = new TaskCompletionSource();
        After(delay, life, waiting.SetResult);
        return waiting.Task;
    }

    /// <summary>Runs all work until a time.</summary>
    /// <remarks>Returns false if there is more work than any honest client has.</remarks>
    public bool RunUntil(TimeSpan end, int mostSteps)
    {
        while (_work.TryPeek(out _, out (long Ticks, long Place) next) && next.Ticks <= end.Ticks)
        {
            if (++Steps > mostSteps)
            {
                return false;
            }

            (Action work, Life life) = _work.Dequeue();
            Now = TimeSpan.FromTicks(next.Ticks);
            if (!life.IsOver)
            {
                work();
            }
        }

        Now = end;
        return true;
    }
}
