using System.Globalization;

namespace Yipai.TrainNames;

/// <summary>Counts what was found rightly, wrongly and not, and prints precision and recall with Wilson's interval of 95 %.</summary>
internal sealed class Tally
{
    private const double Deviations = 1.96;

    private int _right;
    private int _missed;

    public int False { get; private set; }

    public void Add<T>(IReadOnlyCollection<T> wanted, IReadOnlyCollection<T> found)
    {
        int right = wanted.Intersect(found).Count();
        _right += right;
        False += found.Distinct().Count() - right;
        _missed += wanted.Distinct().Count() - right;
    }

    public override string ToString() =>
        $"P {Share(_right, _right + False)}, R {Share(_right, _right + _missed)}, n {_right + _missed}";

    private static string Share(int part, int whole)
    {
        if (whole == 0)
        {
            return "-";
        }

        double share = (double)part / whole;
        double square = Deviations * Deviations / whole;
        double middle = (share + (square / 2)) / (1 + square);
        double half = Deviations * Math.Sqrt((share * (1 - share) / whole) + (square / (4 * whole))) / (1 + square);
        return string.Create(CultureInfo.InvariantCulture, $"{share:F3} ({middle - half:F2}-{middle + half:F2})");
    }
}
