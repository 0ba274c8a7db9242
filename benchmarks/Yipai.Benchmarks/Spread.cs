using System.Globalization;

namespace Yipai.Benchmarks;

/// <summary>The spread of the ratios of alternating rounds: their median, and the tenth and ninetieth percentile.</summary>
internal readonly record struct Spread(double Median, double Low, double High)
{
    public static Spread Of(IEnumerable<double> ratios)
    {
        double[] ordered = [.. ratios.Order()];
        return new Spread(At(0.5), At(0.1), At(0.9));

        double At(double share) => ordered[(int)Math.Round(share * (ordered.Length - 1))];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:F2} ({Low:F2}–{High:F2})");
}
