using System.Globalization;
using System.Text;

namespace Yipai.Sdk.JourneyTests.Kills;

/// <summary>Writes the table of a run between the marks of its program in a page, if the environment names a page.</summary>
internal static class KillPage
{
    private const int Parts = 10;

    public static void Write(string program, IReadOnlyList<KillPoint> points, long calls)
    {
        if (Environment.GetEnvironmentVariable("YIPAI_KILL_PAGE") is not { Length: > 0 } page)
        {
            return;
        }

        string text = File.ReadAllText(page);
        string mark = $"<!-- measured: {program} -->";
        int start = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        int end = text.IndexOf($"<!-- end: {program} -->", StringComparison.Ordinal);
        File.WriteAllText(page, $"{text[..start]}\n\n{Table(points, calls)}\n{text[end..]}");
    }

    private static string Table(IReadOnlyList<KillPoint> points, long calls)
    {
        var table = new StringBuilder();
        int killed = points.Count(point => point.WasKilled);
        int faults = points.Count(point => point.Fault is not null);
        Add(table, $"The run of {TimeProvider.System.GetUtcNow():yyyy-MM-dd} counted {calls} calls in one journey without a kill.");
        Add(table, $"It tried {points.Count} points, and the program died at {killed} of them.");
        Add(table, $"{faults} points showed a fault.");
        if (faults == 0)
        {
            Add(table, $"With 95 % confidence fewer than {KillPoint.UpperBound(killed):0.00} % of all kills show one.");
        }

        Add(table, $"\n| part of the journey | points | killed | lost, doubled, stuck or told wrongly |\n| --- | --- | --- | --- |");
        foreach (IGrouping<long, KillPoint> part in points.GroupBy(point => (point.Call - 1) * Parts / calls).OrderBy(part => part.Key))
        {
            (killed, faults) = (part.Count(point => point.WasKilled), part.Count(point => point.Fault is not null));
            long from = part.Key * 100 / Parts;
            Add(table, $"| {from} to {from + (100 / Parts)} % | {part.Count()} | {killed} | {faults} |");
        }

        return table.ToString();
    }

    private static void Add(StringBuilder table, FormattableString line) =>
        table.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
