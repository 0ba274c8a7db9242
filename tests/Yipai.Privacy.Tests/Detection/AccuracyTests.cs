using Xunit.Abstractions;
using Yipai.Privacy.Detection;
using Yipai.Sdk.Spans;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>How much of generated citizens' reports is found, and how much that is none (docs/detection.md).</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private const int Reports = 3000;

    [Theory]
    [InlineData(1), InlineData(20261123)]
    public void Values_are_found_as_the_bars_ask_when_reports_are_generated(int seed)
    {
        var counts = new Dictionary<string, (int Hits, int Found, int True)>();
        foreach ((string text, IReadOnlyList<(int Start, int End, string Type)> spans) in ReportCorpus.Generate(seed, Reports))
        {
            (int Start, int End, string Type)[] found = [.. TextScanner.Default.Scan(text).Select(finding => (finding.Start, finding.End, finding.Kind.TypeName))];
            Count(found, spans, (count, hit) => (count.Hits, count.Found + 1, count.True));
            Count(spans, found, (count, hit) => (count.Hits + (hit ? 1 : 0), count.Found, count.True + 1));
        }

        Assert.Equal(22, counts.Count);
        Assert.All(counts, pair =>
        {
            double precision = (double)pair.Value.Hits / pair.Value.Found;
            double recall = (double)pair.Value.Hits / pair.Value.True;
            output.WriteLine($"{pair.Key,-16} P {precision:F3}  R {recall:F3}  of {pair.Value.True}");
            (double leastPrecision, double leastRecall) = pair.Key switch { "PERSON" => (0.95, 0.93), "ADDRESS" => (0.95, 0.93), _ => (0.995, 0.995) };
            Assert.True(precision >= leastPrecision && recall >= leastRecall, $"{pair.Key}: precision {precision:F3}, recall {recall:F3}");
        });

        void Count(
            IReadOnlyList<(int Start, int End, string Type)> these, IReadOnlyList<(int Start, int End, string Type)> those,
            Func<(int Hits, int Found, int True), bool, (int Hits, int Found, int True)> counted)
        {
            foreach ((int Start, int End, string Type) span in these)
            {
                counts[span.Type] = counted(counts.GetValueOrDefault(span.Type), those.Contains(span));
            }
        }
    }
}
