namespace Yipai.TrainNames;

/// <summary>Draws values as often as their weights say.</summary>
internal sealed class WeightedList<T>
{
    private readonly T[] _values;
    private readonly int[] _sums;

    public WeightedList(IEnumerable<(T Value, int Weight)> values)
    {
        (T Value, int Weight)[] all = [.. values];
        _values = [.. all.Select(pair => pair.Value)];
        _sums = new int[all.Length];
        int sum = 0;
        for (int index = 0; index < all.Length; index++)
        {
            _sums[index] = sum += all[index].Weight;
        }
    }

    public T Pick(SeededRandom random)
    {
        int index = Array.BinarySearch(_sums, random.Below(_sums[^1]) + 1);
        return _values[index < 0 ? ~index : index];
    }
}
