namespace Yipai.Privacy.Names.Scoring;

/// <summary>Holds one weight of 8 bits for each place that a feature is hashed to.</summary>
/// <remarks>Features that share a place share its weight.</remarks>
internal sealed class WeightTable(sbyte[] weights)
{
    /// <summary>The number of places.</summary>
    /// <remarks>A quarter of them costs a tenth of the recall.</remarks>
    public const int Places = 1 << 20;

    /// <summary>Gets the weights.</summary>
    public ReadOnlySpan<sbyte> Weights => weights;

    /// <summary>Returns the place of a feature: the upper bits of a product after two rounds of mixing.</summary>
    public static uint PlaceOf(int kind, ulong key)
    {
        ulong mixed = (key ^ ((ulong)(uint)kind * 0xD6E8FEB86659FD93)) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9;
        return (uint)(mixed >> 44);
    }

    /// <summary>Returns the sum of the weights of the features.</summary>
    public int Score(ReadOnlySpan<uint> places)
    {
        int score = 0;
        foreach (uint place in places)
        {
            score += weights[place & (Places - 1)];
        }

        return score;
    }
}
