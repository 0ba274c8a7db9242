using Yipai.Benchmarks;
using Yipai.Benchmarks.Tables;

// Without arguments or with "ratios" it runs all groups; a name runs one group. "allocations" checks the calls that must allocate
// nothing, "outbox-memory" measures what a report with many photos takes, "uploads" compares an upload with raw requests, and
// "tables [filter]" prints tables of times and bytes:
// dotnet run -c Release --project benchmarks/Yipai.Benchmarks -- audit
if (args.Contains("allocations"))
{
    return AllocationCheck.Run();
}

if (args.Contains("outbox-memory"))
{
    await OutboxMemory.RunAsync();
    return 0;
}

if (args.Contains(UploadSink.Argument))
{
    await UploadSink.RunAsync();
    return 0;
}

if (args.Contains("uploads"))
{
    await UploadSpeed.RunAsync();
    return 0;
}

if (args.FirstOrDefault() == "tables")
{
    return TableRun.Run(args[1..]);
}

(string Name, Action Run)[] groups =
[
    ("decisions", Workloads.Decide),
    ("masking", MaskingWorkloads.Run),
    ("scanning", ScanWorkloads.Run),
    ("programs", ProgramWorkloads.Run),
    ("deidentification", DeidentificationWorkloads.Run),
    ("media", MediaWorkloads.Scrub),
    ("workflow", WorkflowWorkloads.Run),
    ("deadlines", DeadlineWorkloads.Count),
    ("metrics", DeadlineWorkloads.Tally),
    ("storage", StorageWorkloads.Run),
    ("codes", CodeWorkloads.Run),
    ("audit", () =>
    {
        Workloads.Append();
        AuditWorkloads.Append();
        AuditWorkloads.Verify();
        AuditWorkloads.Prove();
    }),
];

Console.WriteLine("| call | time | allocated | compared with | time | ratio | median of rounds (p10–p90) |");
Console.WriteLine("| --- | ---: | ---: | --- | ---: | ---: | ---: |");
foreach ((string name, Action run) in groups)
{
    if (args.Length == 0 || args.Contains("ratios") || args.Contains(name))
    {
        run();
    }
}

return 0;
