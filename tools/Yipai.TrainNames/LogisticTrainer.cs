using Yipai.Privacy.Names.Scoring;

namespace Yipai.TrainNames;

/// <summary>Fits weights by logistic loss with AdaGrad.</summary>
/// <remarks>
/// The order of all sums is fixed, so equal examples give equal weights. Features that name words or characters are left out now and then,
/// so that the features of classes and costs learn to decide without them. The exponential function is a power of a product, because the
/// one of the platform differs between systems in its last bit.
/// </remarks>
internal sealed class LogisticTrainer(SeededRandom random)
{
    private const float Rate = 0.25f;
    private const int Epochs = 3;
    private const int WithLeavingOut = 80;
    private const int LeftOut = 35;

    private readonly float[] _weights = new float[WeightTable.Places];
    private readonly float[] _squares = new float[WeightTable.Places];

    public float[] Fit(IReadOnlyList<Example> examples)
    {
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var places = new uint[FeatureList.Most];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            Shuffle(order);
            foreach (int index in order)
            {
                int count = Choose(examples[index].Places, places);
                Step(places.AsSpan(0, count), examples[index].IsName);
            }
        }

        return _weights;
    }

    private int Choose(uint[] all, uint[] chosen)
    {
        bool leavesOut = random.Percent(WithLeavingOut);
        int count = 0;
        foreach (uint place in all)
        {
            if (!leavesOut || (place & FeatureList.Lexical) == 0 || !random.Percent(LeftOut))
            {
                chosen[count++] = place & (WeightTable.Places - 1);
            }
        }

        return count;
    }

    private void Step(ReadOnlySpan<uint> places, bool isName)
    {
        float logit = 0;
        foreach (uint place in places)
        {
            logit += _weights[place];
        }

        float slope = (float)Share(logit) - (isName ? 1f : 0f);
        float square = slope * slope;
        foreach (uint place in places)
        {
            _squares[place] += square;
            _weights[place] -= Rate * slope / (MathF.Sqrt(_squares[place]) + 1e-4f);
        }
    }

    /// <summary>Returns 1 / (1 + e^-logit), with e^x as (1 + x / 1024) to the power of 1024.</summary>
    private static double Share(double logit)
    {
        double power = 1 + (-Math.Clamp(logit, -30, 30) / 1024);
        for (int doubling = 0; doubling < 10; doubling++)
        {
            power *= power;
        }

        return 1 / (1 + power);
    }

    private void Shuffle(int[] order)
    {
        for (int index = order.Length - 1; index > 0; index--)
        {
            int other = random.Below(index + 1);
            (order[index], order[other]) = (order[other], order[index]);
        }
    }
}
