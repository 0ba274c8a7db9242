namespace Yipai.Privacy.Processing;

/// <summary>An order that cannot see a profile: by its type it knows the results and nothing of the person.</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <param name="key">What ranks a result, from the result alone; higher comes first.</param>
/// <param name="identity">What tells two results apart, so that equals keep one order for everybody.</param>
public sealed class GenericRanking<T>(Func<T, double> key, Func<T, string> identity)
{
    /// <summary>Ranks results.</summary>
    public IReadOnlyList<T> Rank(IEnumerable<T> results) =>
        [.. results.OrderByDescending(key).ThenBy(identity, StringComparer.Ordinal)];
}
