using System.Globalization;
using System.Text;
using Yipai.Sdk.ConformanceTests.KnockOuts;

namespace Yipai.Sdk.ConformanceTests.NearMisses;

/// <summary>docs/near-misses.md: every plausible mistake, and a test that fails with it.</summary>
internal static class NearMissPage
{
    public const string Path = "docs/near-misses.md";

    private const string Head = """
        # Near misses

        This page is for whoever asks whether the tests would see a wrong rule, and not only a missing one. Each row is a mistake that
        somebody could make: the wrong member of a set, the other profile, one day off, a proof that nobody asks for. The last column is
        a test that fails with the mistake.

        `dotnet run --project tools/Yipai.NearMiss` plants each mistake in a copy of the sources and writes this page; do not edit it by
        hand. `-- --sample 40 --seed 1` tries 40 of them and writes nothing. Mistakes in code are written by hand in
        `tools/Yipai.NearMiss/Mistakes/`; those in rows of the manifest are generated from the rows.

        <!-- every mistake: generated -->

        """;

    /// <summary>Writes the page.</summary>
    /// <param name="noticedBy">For each mistake a test that fails with it, or null.</param>
    /// <param name="date">The day of the run.</param>
    /// <param name="duration">The time that the run took.</param>
    public static string Write(
        IReadOnlyList<(ClauseRule Mistake, string? Test)> noticedBy, DateTimeOffset date, TimeSpan duration)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append(CultureInfo.InvariantCulture, $"The run of {date:yyyy-MM-dd} tried {noticedBy.Count} mistakes, of which ")
            .Append(CultureInfo.InvariantCulture, $"{noticedBy.Count(one => one.Mistake.Data is null)} are in code. ")
            .Append(CultureInfo.InvariantCulture, $"Tests noticed {noticedBy.Count(one => one.Test is not null)} of them. ")
            .Append(CultureInfo.InvariantCulture, $"It took {duration.TotalMinutes:0} minutes with its build.\n\n");
        page.Append("| mistake | place | source | noticed by |\n| --- | --- | --- | --- |\n");
        foreach ((ClauseRule mistake, string? test) in noticedBy)
        {
            page.Append("| ").AppendJoin(" | ",
                mistake.Rule.Replace("|", "\\|", StringComparison.Ordinal), $"`{mistake.Place}`", mistake.Clause,
                test is null ? "NOTHING" : $"`{test}`").Append(" |\n");
        }

        return page.Append("<!-- end -->\n").ToString();
    }
}
