using Xunit.Abstractions;
using Yipai.Spans;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>How much of citizens' reports is found, and how much is found that is not personal (docs/detection.md).</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private const int Reports = 3000;

    [Theory]
    [InlineData(1), InlineData(20261123)]
    public void Scan_GeneratedReports_ReachesPrecisionAndRecallBars(int seed)
    {
        Dictionary<string, (int Hits, int Found, int True)> counts = Score(ReportCorpus.Generate(seed, Reports), type => type);

        Assert.Equal(22, counts.Count);
        Assert.All(counts, pair => AssertReaches(pair, pair.Key is "PERSON" or "ADDRESS" ? (0.98, 0.97) : (0.995, 0.995)));
    }

    [Theory]
    [InlineData("first", 0.87), InlineData("second", 0.90), InlineData("third", 0.77)]
    public void Scan_ReportsWrittenByHand_ReachesPrecisionAndRecallBars(string batch, double names)
    {
        Dictionary<string, (int Hits, int Found, int True)> counts =
            Score(WrittenReports.Read(batch), type => type is "PERSON" or "ADDRESS" ? type : "structured");

        Assert.Equal(3, counts.Count);
        Assert.All(counts, pair =>
            AssertReaches(pair, pair.Key switch { "PERSON" => (0.99, names), "ADDRESS" => (0.99, 0.99), _ => (0.995, 0.98) }));
    }

    [Fact]
    public void Scan_TextsOfTrapsOnly_FindsNothing() =>
        Assert.All(WrittenReports.Read("nothing"), text => Assert.Empty(TextScanner.Default.Scan(text.Text)));

    private void AssertReaches(KeyValuePair<string, (int Hits, int Found, int True)> pair, (double Precision, double Recall) least)
    {
        double precision = (double)pair.Value.Hits / pair.Value.Found;
        double recall = (double)pair.Value.Hits / pair.Value.True;
        output.WriteLine($"{pair.Key,-16} P {precision:F3}  R {recall:F3}  of {pair.Value.True}");

        Assert.True(precision >= least.Precision && recall >= least.Recall, $"{pair.Key}: precision {precision:F3}, recall {recall:F3}");
    }

    private static Dictionary<string, (int Hits, int Found, int True)> Score(
        IEnumerable<(string Text, IReadOnlyList<(int Start, int End, string Type)> Spans)> reports, Func<string, string> group)
    {
        var counts = new Dictionary<string, (int Hits, int Found, int True)>();
        foreach ((string text, IReadOnlyList<(int Start, int End, string Type)> spans) in reports)
        {
            (int Start, int End, string Type)[] found =
                [.. TextScanner.Default.Scan(text).Select(finding => (finding.Start, finding.End, finding.Kind.TypeName))];
            Count(found, spans, (count, hit) => (count.Hits, count.Found + 1, count.True));
            Count(spans, found, (count, hit) => (count.Hits + (hit ? 1 : 0), count.Found, count.True + 1));
        }

        return counts;

        void Count(
            IReadOnlyList<(int Start, int End, string Type)> these, IReadOnlyList<(int Start, int End, string Type)> those,
            Func<(int Hits, int Found, int True), bool, (int Hits, int Found, int True)> counted)
        {
            foreach ((int Start, int End, string Type) span in these)
            {
                counts[group(span.Type)] = counted(counts.GetValueOrDefault(group(span.Type)), those.Contains(span));
            }
        }
    }
}
