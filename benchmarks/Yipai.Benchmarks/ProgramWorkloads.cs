using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Yipai.Privacy.Server.Deidentification;
using Yipai.Tool.Deidentification;

namespace Yipai.Benchmarks;

/// <summary>Compares whole runs over one file with other programs on the same file, by the medians of alternating runs.</summary>
internal static class ProgramWorkloads
{
    private const int Passes = 5;
    private const int RowCount = 1_000_000;
    private static readonly string[] Columns = ["division", "age", "gender", "month", "channel", "grade"];

    public static void Run()
    {
        string folder = Directory.CreateTempSubdirectory("yipai-benchmark-").FullName;
        try
        {
            string tool = InstalledTool.Install(folder);
            StartWorkloads.Run(folder, tool);
            MaskFile(folder, tool);
            MeasureRows(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void MaskFile(string folder, string tool)
    {
        string reports = Path.Combine(folder, "reports.txt");
        File.WriteAllBytes(reports, ScanWorkloads.Reports());
        string sink = Path.Combine(folder, "out.txt");
        string[] patterns = ["1[3-9][0-9]{9}", "[0-9]{17}[0-9Xx]", "[0-9]{16,19}", @"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"];
        string search = $"rg -o {string.Join(' ', patterns.Select(pattern => $"-e '{pattern}'"))} {reports} > {sink}";
        if (!Shell("command -v rg > /dev/null"))
        {
            Console.WriteLine("| `yipai mask` of 64 MiB | skipped: ripgrep is not installed | | | | | |");
            return;
        }

        Compare(
            "`yipai mask --kinds` of the same four, 64 MiB, whole process",
            () => Shell($"{tool} mask --kinds PHONE,ID_CARD,BANK_CARD,EMAIL < {reports} > {sink}"),
            "`rg -o` of four patterns",
            () => Shell(search));
        Compare(
            "`yipai mask`, every kind", () => Shell($"{tool} mask < {reports} > {sink}"), "`rg -o` of four patterns", () => Shell(search));
    }

    private static void MeasureRows(string folder)
    {
        string path = Path.Combine(folder, "rows.csv");
        WriteRows(path);
        Compare("k and l of 1,000,000 rows × 6 columns of CSV", () => Measure(path), "DuckDB, k by `GROUP BY`", () => Query(path));
    }

    private static void WriteRows(string path)
    {
        var random = new Random(7);
        using var file = new StreamWriter(path);
        file.WriteLine(string.Join(',', Columns) + ",complaint");
        for (int row = 0; row < RowCount; row++)
        {
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{random.Next(11, 66)}{random.Next(10)}{random.Next(10)}00,{random.Next(10) * 10},"
                + $"{(random.Next(2) == 0 ? "M" : "F")},{random.Next(12)},{random.Next(4)},{random.Next(3)},{random.Next(40)}"));
        }
    }

    private static bool Measure(string path)
    {
        using var csv = new CsvRows(File.OpenText(path));
        var meter = new AnonymityMeter(Columns.Length);
        string[] row = new string[Columns.Length];
        while (csv.Read())
        {
            for (int column = 0; column < row.Length; column++)
            {
                row[column] = csv.Field(column);
            }

            meter.Add(row, csv.Field(Columns.Length));
        }

        return meter.Measure() is { SmallestClass: > 0, LeastDiversity: > 0 };
    }

    private static bool Query(string path)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        string columns = string.Join(", ", Columns);
        command.CommandText =
            $"SELECT min(n) FROM (SELECT count(*) AS n FROM read_csv('{path}', header = true, all_varchar = true) GROUP BY {columns})";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    private static bool Shell(string command)
    {
        using Process process = Process.Start("/bin/sh", ["-c", command]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static void Compare(string name, Func<bool> call, string peer, Func<bool> compared)
    {
        List<double> ours = [];
        List<double> theirs = [];
        for (int pass = 0; pass <= Passes; pass++)
        {
            ours.Add(Time(call));
            theirs.Add(Time(compared));
        }

        double mine = ours.Skip(1).Order().ElementAt(Passes / 2);
        double other = theirs.Skip(1).Order().ElementAt(Passes / 2);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {mine:F0} ms | | {peer} | {other:F0} ms | {mine / other:F2} | "
                + $"{Spread.Of(ours.Zip(theirs, (own, peers) => own / peers).Skip(1))} |"));
    }

    private static double Time(Func<bool> call)
    {
        long start = Stopwatch.GetTimestamp();
        return call() ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException("A run failed.");
    }
}
