namespace Yipai.Simulate.Time;

/// <summary>Draws the chances of a world.</summary>
/// <remarks>
/// A draw depends only on the seed, its name and its number, and not on earlier draws. So a shrinking run can leave out one fault and keep
/// all others as they were. The mixing function is SplitMix64 (Steele, Lea and Flood 2014).
/// </remarks>
internal sealed class Dice(int seed)
{
    /// <summary>Returns a fraction from 0 to 1, without 1.</summary>
    public double Fraction(string name, int number) => (Mix(name, number) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Returns a number from 0 to below a limit.</summary>
    public int Below(int limit, string name, int number) => (int)(Fraction(name, number) * limit);

    /// <summary>Returns a time from zero to below a limit.</summary>
    public TimeSpan Time(TimeSpan limit, string name, int number) => limit * Fraction(name, number);

    private ulong Mix(string name, int number)
    {
        ulong state = ((ulong)(uint)seed << 32) ^ (uint)number;
        foreach (char letter in name)
        {
            state = Next(state ^ letter);
        }

        return Next(state);
    }

    private static ulong Next(ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}
