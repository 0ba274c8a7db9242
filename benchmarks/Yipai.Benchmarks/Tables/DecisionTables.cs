using BenchmarkDotNet.Attributes;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Benchmarks.Tables;

/// <summary>Measures the decisions of the guard and the consent state that they read.</summary>
public class DecisionTables
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly ConsentRecord[] Ledger = [.. Enumerable.Range(0, 1000).Select(StorageWorkloads.Record)];

    internal static PrivacyGuard Guard { get; } = CreateGuard();

    internal static ConsentState Consent { get; } = ConsentState.From([
        Guard.Notice.Present(new Guid(1, 0, 0, new byte[8]), new SubjectId("someone"), "app", Now),
        Guard.CreatePrompt("case-handling").Record(
            ConsentEvent.Given, new Guid(2, 0, 0, new byte[8]), new SubjectId("someone"), "app", "tap", Now),
    ]);

    internal static ProcessingRequest Request { get; } =
        new(Activities.ReportCase, DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText))
    {
        Principal = PolicyPrincipal.Registered(new SubjectId("someone")),
        Now = Now,
    };

    [Benchmark]
    public bool DecideAllowed() => Guard.Decide(Request, Consent).IsAllowed;

    [Benchmark]
    public bool DecideDenied() => Guard.Decide(Request, ConsentState.Empty).IsAllowed;

    [Benchmark]
    public object ConsentStateFrom1000Records() => ConsentState.From(Ledger);

    private static PrivacyGuard CreateGuard()
    {
        var options = new YipaiPrivacyOptions();
        options.UseDemonstrationHandler();
        return new PrivacyGuard(options);
    }
}
