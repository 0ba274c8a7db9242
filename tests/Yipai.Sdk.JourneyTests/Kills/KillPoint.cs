namespace Yipai.Sdk.JourneyTests.Kills;

/// <summary>One run of the journey whose program died at one call.</summary>
/// <param name="Call">The call at which it was to die, from 1.</param>
/// <param name="WasKilled">Whether it died. A run can have fewer calls than the one that was counted.</param>
/// <param name="Fault">What was lost, doubled, stuck or told wrongly, or null.</param>
internal sealed record KillPoint(long Call, bool WasKilled, string? Fault)
{
    private const double GoldenRatio = 0.618_033_988_749_895;

    /// <summary>Spreads the points over the journey: every first k of them cover it evenly, and none comes twice soon.</summary>
    public static long CallOf(int index, long calls) => 1 + (long)(((index + 1) * GoldenRatio % 1) * calls);

    /// <summary>Returns the upper bound of the probability of a fault, in percent, if no point showed a fault (95 %).</summary>
    public static double UpperBound(int points) => 100 * (1 - Math.Pow(0.05, 1.0 / points));
}
