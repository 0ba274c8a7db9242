namespace Yipai.TrainNames;

/// <summary>Draws the same numbers from the same seed on every machine and in every version of .NET (SplitMix64 by Vigna).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Returns a number from 0 up to a bound, which it never reaches.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Returns true in <paramref name="share"/> of a hundred cases.</summary>
    public bool Percent(int share) => Below(100) < share;

    public T Pick<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
