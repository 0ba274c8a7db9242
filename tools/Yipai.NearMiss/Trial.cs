using System.Collections.Concurrent;
using Yipai.KnockOut;

namespace Yipai.NearMiss;

/// <summary>Runs the tests that can notice a mistake until one fails.</summary>
internal sealed class Trial(TestRunner runner, SourceCopy copy, TestMap map)
{
    /// <summary>The measured time of the tests that a mistake in code may take.</summary>
    private const int MillisecondsInCode = 10_000;

    /// <summary>The measured time of the tests that a mistake in data may take, since any test can notice it.</summary>
    private const int MillisecondsInData = 20_000;

    private readonly ConcurrentDictionary<string, int> _noticed = new(StringComparer.Ordinal);

    /// <summary>Returns the full name of a test that fails with the mistake, or null if none does.</summary>
    /// <param name="number">The number of the switch.</param>
    public string? Find(int number)
    {
        string? failing = copy.FindManifest(number) is { } manifest ? FindInData(number, manifest) : FindInCode(number);
        if (failing is not null)
        {
            _noticed.AddOrUpdate(failing, 1, (_, count) => count + 1);
        }

        return failing;
    }

    private static MappedTest[] Within(IEnumerable<MappedTest> tests, int milliseconds)
    {
        int left = milliseconds;
        return [.. tests.TakeWhile(test => (left -= test.Run.Milliseconds) + test.Run.Milliseconds > 0)];
    }

    private static string SpaceOf(MappedTest test) => string.Join('.', test.Run.Name.Split('.')[..^2]);

    // Tests that noticed other mistakes in data come first.
    private string? FindInData(int number, string manifest) =>
        FindAlone(map.All.OrderByDescending(test => _noticed.GetValueOrDefault(test.Run.Name)), MillisecondsInData, number, manifest);

    private string? FindInCode(int number)
    {
        IReadOnlyList<MappedTest> reaching = map.Find(number);
        string? failing = Within(reaching, MillisecondsInCode).GroupBy(test => test.Project)
            .Select(project => runner.FindOneFailing(project.Key, [.. project.Select(test => test.Run.Name)], number))
            .FirstOrDefault(name => name is not null);

        // A place that fills a static field needs a process without the field, and any test nearby may look at it.
        HashSet<string> spaces = [.. reaching.Select(SpaceOf)];
        return failing ?? FindAlone(
            reaching.Concat(map.All.Where(test => spaces.Contains(SpaceOf(test)))).Distinct(), MillisecondsInCode, number, manifest: null);
    }

    private string? FindAlone(IEnumerable<MappedTest> tests, int milliseconds, int number, string? manifest) =>
        Within(tests, milliseconds).GroupBy(test => test.Project)
            .Select(project => runner.FindOneFailingAlone(project.Key, [.. project.Select(test => test.Run.Name)], number, manifest))
            .FirstOrDefault(name => name is not null);
}
