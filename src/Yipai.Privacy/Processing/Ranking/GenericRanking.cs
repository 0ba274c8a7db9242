namespace Yipai.Privacy.Processing;

/// <summary>Ranks results without any knowledge of the person.</summary>
/// <remarks>The type has no access to a profile: it sees the results only.</remarks>
/// <typeparam name="T">The type of a result.</typeparam>
/// <param name="key">Returns the rank of a result from the result alone. A higher rank comes first.</param>
/// <param name="identity">
/// Returns a text that is unique to a result, so that results of equal rank have the same order for everybody.
/// </param>
public sealed class GenericRanking<T>(Func<T, double> key, Func<T, string> identity)
{
    private readonly Func<T, double> _key = key ?? throw new ArgumentNullException(nameof(key));
    private readonly Func<T, string> _identity = identity ?? throw new ArgumentNullException(nameof(identity));

    /// <summary>Returns the results, highest rank first.</summary>
    public IReadOnlyList<T> Rank(IEnumerable<T> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return [.. results.OrderByDescending(_key).ThenBy(_identity, StringComparer.Ordinal)];
    }
}
