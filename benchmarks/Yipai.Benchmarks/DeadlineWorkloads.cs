using Yipai.Cases;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Metrics;

namespace Yipai.Benchmarks;

/// <summary>Compares deadlines and metrics of cases with the simplest work of their kind.</summary>
internal static class DeadlineWorkloads
{
    private const int CaseCount = 1_000_000;

    private static long _kept;

    public static void Count()
    {
        DateTimeOffset start = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8));
        foreach (int days in (int[])[30, 200])
        {
            var limit = new TimeLimit(days, TimeLimitUnit.WorkDay);
            Measurement.Compare(
                $"`WorkCalendar.Deadline`, {days} working days", () => _kept = WorkCalendar.Standard.Deadline(start, limit).Ticks,
                "a chain of 30 `DateTime.AddMinutes`", () =>
                {
                    DateTime time = start.DateTime;
                    for (int step = 0; step < 30; step++)
                    {
                        time = time.AddMinutes(480);
                    }

                    _kept = time.Ticks;
                });
        }
    }

    public static void Tally()
    {
        var random = new Random(7);
        CaseFacts[] cases = [.. Enumerable.Range(0, CaseCount).Select(_ => (CaseFacts)random.Next())];
        Measurement.Compare(
            "`CaseTally.Add`, 1,000,000 cases, 22 counts", () =>
            {
                var tally = new CaseTally();
                tally.Add(cases);
                _kept = tally.Cases;
            },
            "one sum over the same rows", () =>
            {
                ulong sum = 0;
                foreach (CaseFacts row in cases)
                {
                    sum += (uint)row;
                }

                _kept = (long)sum;
            });
    }
}
