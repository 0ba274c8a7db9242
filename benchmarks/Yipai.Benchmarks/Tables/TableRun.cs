using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Yipai.Benchmarks.Tables;

/// <summary>Runs the BenchmarkDotNet classes of this folder.</summary>
/// <remarks>Their times and bytes are for reading; no check depends on them.</remarks>
internal static class TableRun
{
    /// <summary>Runs all tables, or those whose class or method name contains one of <paramref name="filters"/>.</summary>
    /// <returns>0, or 1 if a filter matched nothing or a benchmark failed.</returns>
    public static int Run(string[] filters)
    {
        // Run in this process, so that a run needs no second build and no feed. The project compiles at full speed from the first call.
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(ConsoleLogger.Default)
            .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
        string[] patterns = filters.Length == 0 ? ["*"] : [.. filters.Select(filter => $"*{filter}*")];
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(TableRun).Assembly).Run(["--filter", .. patterns], config).ToList();
        bool isWhole = summaries.TrueForAll(
            summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success));
        return summaries.Count > 0 && isWhole ? 0 : 1;
    }
}
