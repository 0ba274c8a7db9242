using System.Collections.Concurrent;

namespace Yipai.AspNetCore.Intake;

/// <summary>Slows down guessing of passwords.</summary>
/// <remarks>
/// After five failures in a row a name is locked for a minute, and then twice as long each time. Existing and unknown names are counted in
/// the same way, so that nobody learns which names exist.
/// </remarks>
internal sealed class SignInBrake(TimeProvider time)
{
    /// <summary>The number of failures after which a name is locked.</summary>
    public const int FreeTries = 5;

    private const int MostNames = 100_000;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset Until)> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns how long the name is still locked, or null if a sign-in may be tried.</summary>
    public TimeSpan? RestOf(string name) =>
        _names.TryGetValue(name, out (int Failures, DateTimeOffset Until) known)
            && known.Until > time.GetUtcNow() ? known.Until - time.GetUtcNow() : null;

    /// <summary>Counts a failure.</summary>
    public void Fail(string name)
    {
        if (_names.Count >= MostNames)
        {
            Forget();
        }

        _names.AddOrUpdate(name, (1, default), (_, known) => (known.Failures + 1, time.GetUtcNow() + DelayAfter(known.Failures + 1)));
    }

    /// <summary>Forgets the failures of a name that has signed in, and returns their number.</summary>
    public int Succeed(string name) => _names.TryRemove(name, out (int Failures, DateTimeOffset Until) known) ? known.Failures : 0;

    private static TimeSpan DelayAfter(int failures) =>
        failures < FreeTries ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(failures - FreeTries, 10)));

    private void Forget()
    {
        foreach ((string name, (_, DateTimeOffset until)) in _names)
        {
            if (until <= time.GetUtcNow())
            {
                _names.TryRemove(name, out _);
            }
        }
    }
}
