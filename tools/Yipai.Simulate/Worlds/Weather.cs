using Yipai.Simulate.Time;

namespace Yipai.Simulate.Worlds;

/// <summary>Says how often each kind of fault happens in one world.</summary>
/// <remarks>Each world has other weather, so that rare pairs meet.</remarks>
internal sealed record Weather(
    double LossBefore, double LossAfter, double Duplicate, double Wrong, double Refused, double Silence, double Crash, double DiskFull)
{
    private static readonly double[] Strengths = [0, 0, 0.03, 0.15, 0.4];

    public static Weather Of(Dice dice)
    {
        double Strength(int number) => Strengths[dice.Below(Strengths.Length, "weather", number)];
        return new Weather(
            Strength(0), Strength(1), Strength(2), Strength(3), Strength(4), Strength(5) / 4, Strength(6) / 20, Strength(7) / 2);
    }
}
