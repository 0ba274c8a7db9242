using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Yipai.Client.Tests;

/// <summary>A clock in the hand of the test, which also tells the test how long the sender waits.</summary>
internal sealed class WaitingTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Returns once somebody has begun to wait this long.</summary>
    public async Task WaitsAsync(TimeSpan expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await _waits.Reader.ReadAsync(limit.Token) != expected)
        {
        }
    }
}
