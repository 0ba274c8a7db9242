namespace Yipai.NearMiss;

/// <summary>Holds which test reaches which place, and how long each test takes.</summary>
/// <remarks>
/// A test that does not reach a place cannot notice a mistake there, so it need not run. Each test ran once with every rule in place. What
/// a static field keeps counts only for the first test that fills it, so a mistake there is tried with the other tests as well.
/// </remarks>
internal sealed class TestMap
{
    private readonly ILookup<int, MappedTest> _byPlace;
    private readonly IReadOnlyList<MappedTest> _all;

    public TestMap(IEnumerable<MappedTest> tests)
    {
        _all = [.. tests.OrderBy(test => test.Run.Milliseconds)];
        _byPlace = _all.SelectMany(test => test.Run.Reached.Select(place => (place, test)))
            .ToLookup(pair => pair.place, pair => pair.test);
    }

    /// <summary>Gets every test, the quickest first.</summary>
    public IReadOnlyList<MappedTest> All => _all;

    /// <summary>Returns the tests that reach a place, first those that reach the fewest places, because they look closest.</summary>
    public IReadOnlyList<MappedTest> Find(int place) =>
        [.. _byPlace[place].OrderBy(test => test.Run.Reached.Count).ThenBy(test => test.Run.Milliseconds)];
}
